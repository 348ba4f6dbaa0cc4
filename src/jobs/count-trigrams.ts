import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'

/** Once a day is enough: the frequency of trigrams changes slowly. */
export async function countRareTrigrams({ search }: Ports): Promise<string> {
  await countTrigrams(search)
  return 'counted'
}
