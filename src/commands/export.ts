// npm run export -- structures FILE.csv: the whole directory with all its columns, as `npm run import` reads it back.
import { appendFileSync, writeFileSync } from 'node:fs'
import { exportAll } from '#src/directory/export-structures.ts'
import { commandDatabases } from './command-databases.ts'

const [what, path] = process.argv.slice(2)
if (what !== 'structures' || !path) {
  console.error('Usage: npm run export -- structures FILE.csv')
  process.exit(1)
}
const databases = await commandDatabases(process.env)
writeFileSync(path, '')
for await (const piece of exportAll(databases.db)) appendFileSync(path, piece)
await databases.close()
