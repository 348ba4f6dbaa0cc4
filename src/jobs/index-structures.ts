import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { rebuildIndex } from '#src/search/rebuild-index.ts'

/** Well within a Worker's time limit. */
const STRUCTURES_MAX = 20_000

export async function indexChangedStructures(ports: Ports): Promise<string> {
  return `${await indexStructures(ports, STRUCTURES_MAX)} indexed`
}

/** While the portal serves: until its end, searches find only what is indexed already. */
export async function rebuildSearch(ports: Ports): Promise<void> {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error('The search index is missing or corrupt: it is built anew while the portal serves.')
  await rebuildIndex(ports, () => {})
  await countTrigrams(ports.search)
}
