import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'

/** Names change slowly: what was rare yesterday is rare today. */
export async function countRareTrigrams({ search }: Ports): Promise<string> {
  await countTrigrams(search)
  return 'counted'
}
