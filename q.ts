import { openPorts } from '#src/adapters/deno-ports.ts'
import { demoConfig } from '#src/ports/config.ts'
import { loadDemo } from '#demo/load.ts'
import { managerDuties } from '#src/auth/visitor.ts'
const dir = '/tmp/h2-prof/demo'
const opened = await openPorts({ config: demoConfig({}, 0), environment: { DATA_DIR: dir }, trustProxy: false })
await opened.databases.migrate()
await loadDemo(opened.ports)
const { DatabaseSync } = await import('node:sqlite')
const d = new DatabaseSync(dir + '/portail.db')
console.log(d.prepare(`select a.structure_id, a.role, (select count(*) from affiliation_scopes s where s.structure_id=a.structure_id and state='pending' and ended_at is null) sc, (select count(*) from subscriptions s where s.structure_id=a.structure_id and state='pending' and ended_at is null) su, (select count(*) from affiliations x where x.structure_id=a.structure_id) aff from affiliations a join users u on u.id=a.user_id where login='principal@demo.example'`).all())
import { workspacesOfSession } from "#src/auth/visitor.ts"; import { stoppedInvoices } from "#src/invoices/invoice.queries.ts"; import { readSubscriptions } from "#src/features/subscriptions/subscription.queries.ts"; for (const b of [workspacesOfSession(opened.ports.db, "h", "2026-11-30"), stoppedInvoices(opened.ports.db, "u", "2026-11-30", 9), readSubscriptions(opened.ports.db, "u")]) { console.log("----"); const q = (b as any)._prepare().getQuery()
for (const r of d.prepare('explain query plan ' + q.sql).all(...q.params) as any[]) console.log(r.id, r.parent, r.detail)
}
Deno.exit(0)
