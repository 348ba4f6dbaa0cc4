import { sql } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { openPlatform } from '#platform'
import { randomToken } from '#src/adapters/clock-and-randomness.ts'
import { oneDownload } from '#src/adapters/one-download.ts'
import { isSignedByResend } from '#src/adapters/resend-webhook.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Config } from '#src/ports/config.ts'
import type { OutgoingMail } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { standingClock } from './clock.ts'
import { type Person, type Signed, signUp } from './people.ts'
import { type AffiliationOptions, type TestStructure, writeAffiliation, writeStructure } from './structures.ts'
import { visitor } from './visitor.ts'

const config: Config = {
  mode: 'demo',
  appUrl: 'http://localhost',
  pepper: 'a pepper for tests, and for tests only',
  // Tests sign up and sign in a thousand times; the real cost is tested in test/auth/passwords.test.ts.
  passwordCost: { N: 16, r: 1, p: 1 },
  mail: null,
  files: { s3: null, clamdAddress: null },
  operator: { name: 'Agence des tests' },
  workspaceLinks: {},
}

/** A fresh portal on the run's platform, at ten in Paris, with people to visit it. One at a time on D1. */
export async function portal(options: Partial<Omit<Ports, 'config'>> & { config?: Partial<Config>; today?: string } = {}) {
  const { config: configured, today = '2026-09-01T08:00:00Z', ...replaced } = options
  const { db, search, files, readStatic, counts, close } = await openPlatform()
  const clock = standingClock(today)
  const running = new Set<Promise<unknown>>()
  const sent: OutgoingMail[] = []
  const ports: Ports = {
    db,
    search,
    files,
    scanner: null,
    mailer: {
      send: async (mail) => ({ outcome: 'sent', providerId: `sent-${sent.push(mail)}` }),
      sendBatch: async (_, mails) => ({ outcome: 'sent', providerIds: mails.map((mail) => `sent-${sent.push(mail)}`) }),
    },
    isSignedByProvider: isSignedByResend,
    now: clock.now,
    timer: clock.timer,
    randomToken,
    after: (work) => void running.add(work()),
    withCpuSlot: (_, work) => work(),
    downloadSlot: oneDownload(clock.now),
    clientAddress: (request) => request.headers.get('X-Test-Address') ?? 'unknown',
    readStatic,
    config: { ...config, ...configured },
    ...replaced,
  }

  /** Also waits for the work that the work after responses starts. */
  async function settled() {
    for (const work of running) await work
    running.clear()
  }
  onTestFinished(async () => {
    await settled()
    await close()
  })

  return {
    ports,
    clock,
    settled,
    sent,
    counts,
    /** All mails of the queue, oldest first. */
    mails: () => ports.db.select().from(queuedMails).orderBy(queuedMails.createdAt, sql`rowid`),
    signUp: (person?: Person) => signUp(ports, person),
    stranger: (address?: string) => visitor(ports, {}, address),
    structure: (structure?: Parameters<typeof writeStructure>[1]) => writeStructure(ports, structure),
    affiliate: ({ person }: Pick<Signed, 'person'>, { id }: Pick<TestStructure, 'id'>, affiliation?: AffiliationOptions) =>
      writeAffiliation(ports, person.id, id, affiliation),
  }
}

export type Portal = Awaited<ReturnType<typeof portal>>
