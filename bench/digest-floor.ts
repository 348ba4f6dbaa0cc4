// The floor of `bench -- digest`: reads each event of DATA_DIR with its invoice once, and writes as many mails of the same size.
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { costOf, tellCosts } from './process-cost.ts'

const MAILS_A_STATEMENT = 100

const { portal, close } = await openDatabases(Deno.env.toObject())
const [html, text] = ['x'.repeat(6000), 'x'.repeat(1900)]
const cost = await costOf(async () => {
  await execute(
    'select sum(length(events.message) + invoices.amount_cents) from events join invoices on invoices.id = invoice_id',
  )
  for (let lastId: unknown = ''; ; ) {
    const sql = `select id, login from users where id > ? order by id limit ${MAILS_A_STATEMENT}`
    const rows = await execute(sql, lastId)
    const some = rows.map(([id, login]) => ({ id, login, html, text }))
    if (some.length === 0) break
    lastId = some.at(-1)?.id
    await execute(
      `insert into queued_mails (key, kind, user_id, recipient, subject, html, text, created_at, send_at)
        select 'floor:' || (value ->> 'id'), 'floor', value ->> 'id', value ->> 'login', '', value ->> 'html', value ->> 'text', 0, 0
        from json_each(?)`,
      JSON.stringify(some),
    )
    await new Promise<void>((turn) => setTimeout(turn, 0))
  }
  await execute("delete from queued_mails where kind = 'floor'")
})
await close()
tellCosts({ cost })

async function execute(sql: string, ...params: unknown[]) {
  const [answer] = await portal.batch([{ sql, params, method: 'all' }])
  return answer?.rows ?? []
}
