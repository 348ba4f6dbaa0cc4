// Makes the data of `bench -- digest` in a process of its own: PEOPLE in the database of DATA_DIR.
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { madeUpPortal } from './made-up-portal.ts'

const databases = await openDatabases(Deno.env.toObject(), { mayCreate: true })
await databases.migrate()
// The data can be made again, and its references are correct by construction, so SQLite need not sync or check.
await databases.portal.script('pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -200000;')
for (const write of madeUpPortal({ people: Number(Deno.env.get('PEOPLE')), city: { people: 500, invoices: 5000 } }))
  await databases.portal.script(write)
await databases.close()
