// npm run reindex: rebuilds the search index from nothing. Cut anywhere, the same command goes on where it stopped.
import { systemClock } from '../ports/clock-and-randomness.ts'
import { libsqlDatabase } from '../ports/libsql.ts'
import { openDatabases } from '../ports/libsql-databases.ts'
import { countTrigrams } from '../search/count-trigrams.ts'
import { optimizeIndex, rebuildIndex } from '../search/rebuild-index.ts'
import { progress } from './progress.ts'

const databases = await openDatabases(process.env)
await databases.migrate()
const ports = { db: libsqlDatabase(databases.portal), search: libsqlDatabase(databases.search), now: systemClock }
const { at, end } = progress('indexed')
end(await rebuildIndex(ports, at))
await optimizeIndex(ports.search)
await countTrigrams(ports.search)
databases.close()
