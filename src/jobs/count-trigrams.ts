import type { Ports } from '../ports/ports.ts'
import { countTrigrams } from '../search/count-trigrams.ts'

/** Names change slowly: what was rare yesterday is rare today. */
export async function countRareTrigrams({ search }: Ports): Promise<string> {
  await countTrigrams(search)
  return 'counted'
}
