// npm run bench -- NAME: how fast, beside a floor measured in the same run on the same machine.
import { benchDigest } from './digest.ts'
import { benchDocuments } from './documents.ts'
import { benchFloods } from './floods.ts'
import { benchKill } from './kill.ts'
import { benchPages } from './pages.ts'
import { benchRequests } from './requests.ts'
import { benchSearch } from './search.ts'
import { benchServer } from './server.ts'
import { benchTiming } from './timing.ts'

const benches: Record<string, () => Promise<void>> = {
  digest: benchDigest,
  documents: benchDocuments,
  floods: benchFloods,
  kill: benchKill,
  pages: benchPages,
  requests: benchRequests,
  search: benchSearch,
  server: benchServer,
  timing: benchTiming,
}

const bench = benches[process.argv[2] ?? '']
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exit(1)
}
await bench()
