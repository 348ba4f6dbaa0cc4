// npm run export -- structures FILE.csv: the whole directory with all its columns, as `npm run import` reads it back.
import { appendFileSync, writeFileSync } from 'node:fs'
import { exportAll } from '../directory/export-structures.ts'
import { libsqlDatabase } from '../ports/libsql.ts'
import { openDatabases } from '../ports/libsql-databases.ts'

const [what, path] = process.argv.slice(2)
if (what !== 'structures' || !path) {
  console.error('Usage: npm run export -- structures FILE.csv')
  process.exit(1)
}
const databases = await openDatabases(process.env)
await databases.migrate()
writeFileSync(path, '')
for await (const piece of exportAll(libsqlDatabase(databases.portal))) appendFileSync(path, piece)
databases.close()
