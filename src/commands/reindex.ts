// npm run reindex: rebuilds the search index. An interrupted run resumes where it stopped.
import { systemClock } from '#src/adapters/clock-and-randomness.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { optimizeIndex, rebuildIndex } from '#src/search/rebuild-index.ts'
import { commandDatabases } from './command-databases.ts'
import { progress } from './progress.ts'

const databases = await commandDatabases(process.env)
const ports = { ...databases, now: systemClock }
const { at, end } = progress('indexed')
end(await rebuildIndex(ports, at))
await optimizeIndex(ports.search)
await countTrigrams(ports.search)
await databases.close()
