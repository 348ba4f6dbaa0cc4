// The measured process of `bench -- digest`: runs the real jobs, tick by tick, on the database of DATA_DIR.

import { openPorts } from '#src/adapters/deno-ports.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { dailyDigest } from '#src/jobs/digests.ts'
import { type Run, runJob } from '#src/jobs/run-job.ts'
import { sendDueMails } from '#src/jobs/send-mails.ts'
import { demoConfig } from '#src/ports/config.ts'
import type { Mailer } from '#src/ports/mailer.ts'
import { countingConnection } from './counting-connection.ts'
import { DIGEST_DUE_AT } from './made-up-portal.ts'
import { costOf, tellCosts } from './process-cost.ts'

const environment = Deno.env.toObject()
const { ports, databases } = await openPorts({ config: demoConfig(environment, 0), environment, trustProxy: false })
const counting = countingConnection(databases.portal)
let mails = 0
/** A mailer that accepts everything at once, so that only the portal is measured. */
const mailer: Mailer = {
  send: async () => ({ outcome: 'refused', error: 'no single mail was expected' }),
  async sendBatch(_, batch) {
    mails += batch.length
    return { outcome: 'sent', providerIds: batch.map(({ key }) => key) }
  },
}
const measured = { ...ports, db: sqlDatabase(counting.connection), mailer, now: () => DIGEST_DUE_AT }

const compose = { ...(await costOf(composeAll)), ...counting.counts() }
const send = { ...(await costOf(sendAll)), ...counting.counts() }
await databases.close()
tellCosts({ compose, send, mails })

async function composeAll() {
  let run: Run
  do run = await runJob(measured, dailyDigest)
  while (run.state === 'going on')
  if (run.state !== 'done') throw new Error(`the digest is ${run.state}: ${run.outcome}`)
}

async function sendAll() {
  let before: number
  do {
    before = mails
    await sendDueMails(measured)
  } while (mails > before)
}
