// The world of `bench -- digest`, made in a process of its own: PEOPLE in the database of DATA_DIR.
import { openDatabases } from '#src/adapters/libsql-databases.ts'
import { madeUpPortal } from './made-up-portal.ts'

const databases = await openDatabases(Deno.env.toObject())
await databases.migrate()
// Nothing is lost if this is killed, and the rows refer to each other by the way they are made.
await databases.portal.executeMultiple('pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -200000;')
for (const write of madeUpPortal({ people: Number(Deno.env.get('PEOPLE')), city: { people: 500, invoices: 5000 } }))
  await databases.portal.execute(write)
await databases.close()
