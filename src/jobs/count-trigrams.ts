import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'

export async function countRareTrigrams({ search }: Ports): Promise<string> {
  await countTrigrams(search)
  return 'counted'
}
