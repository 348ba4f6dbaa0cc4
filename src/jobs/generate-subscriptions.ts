import { generateSubscriptions } from '#src/memberships/generate-subscriptions.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'

/** A hundred thousand people: what one run of a Worker may ask of its database. */
const CHUNKS_MAX = 200

/** Openings of spaces that were cut short: everyone gets their pending subscription. */
export async function generateDueSubscriptions(ports: Ports): Promise<Outcome> {
  const { people, finished } = await generateSubscriptions(ports, CHUNKS_MAX)
  const told = `${people} people served`
  return finished ? told : { unfinished: told }
}
