import { openDatabases } from '#src/adapters/sql-databases.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openPorts } from '#src/adapters/deno-ports.ts'
import { app } from '#src/app.tsx'
import { demoConfig } from '#src/ports/config.ts'
const dir = '/tmp/h2-prof/data'
const opened = await openPorts({ config: demoConfig({}, 0), environment: { DATA_DIR: dir }, trustProxy: false })
const dbs = await openDatabases({ DATA_DIR: dir })
const rec: any[] = []
const db = sqlDatabase({ batch: (s) => { rec.push(s); return dbs.portal.batch(s) } })
const cookie = 'session=' + (Deno.args[1] ?? 'manager').padEnd(43, '_')
const visit = async () => { rec.length = 0; const r = await app.fetch(new Request('http://localhost' + Deno.args[0], { headers: { Cookie: cookie } }), { ...opened.ports, db, clientAddress: () => '1' }); return r.text() }
await visit(); await visit()
const { DatabaseSync } = await import('node:sqlite')
const d = new DatabaseSync(dir + '/portail.db')
for (const [b, stmts] of rec.entries()) {
  for (const st of stmts) {
    const p = d.prepare(st.sql); p.setReturnArrays(true)
    let rows: any
    for (let i = 0; i < 200; i++) rows = p.all(...st.params)
    const t = performance.now()
    for (let i = 0; i < 500; i++) rows = p.all(...st.params)
    console.log(b, ((performance.now() - t) / 500 * 1000).toFixed(0).padStart(6), 'µs', String(rows.length).padStart(4), 'rows x', rows[0]?.length ?? 0, st.sql.replace(/\s+/g, ' ').slice(0, 60), '…', st.sql.match(/from "(\w+)"/)?.[1], JSON.stringify(st.params).slice(0, 80))
    if (Deno.args[2]) console.log(st.sql)
  }
}
Deno.exit(0)
