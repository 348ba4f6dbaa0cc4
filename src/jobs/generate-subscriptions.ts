import { generateSubscriptions } from '#src/memberships/generate-subscriptions.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'

/** 100 000 people, within a Worker's limit on queries. */
const CHUNKS_MAX = 200

export async function generateDueSubscriptions(ports: Ports): Promise<Outcome> {
  const { people, finished } = await generateSubscriptions(ports, CHUNKS_MAX)
  const outcome = `${people} people served`
  return finished ? outcome : { unfinished: outcome }
}
