import fc from 'fast-check'
import type { TownHall } from '#test/support/town-hall.ts'
import { names, readSituation, type Situation, theOneOf } from './people.ts'

// An act is drawn as often as it stands here.
// biome-ignore format: one act a line would hide how often each stands here
const kinds = [
  'request', 'request', 'request', 'cancel', 'remind', 'decide', 'decide', 'decide', 'decideMany', 'leave', 'end', 'handOver', 'name', 'affiliate', 'give', 'give', 'take',
] as const

/** An act that a person tries; the portal decides whether they may. */
export type Act = {
  kind: (typeof kinds)[number]
  /** The actor: mostly a manager. */
  as: 'principal' | 'secondary' | 'anyone'
  /** Indexes of the person and of the pending request, modulo their number. */
  who: number
  which: number
  department: 0 | 1 | 2
  approves: boolean
}

export const rounds = fc.array(
  fc.array(
    fc.record<Act>({
      kind: fc.constantFrom(...kinds),
      as: fc.constantFrom('principal', 'principal', 'secondary', 'anyone'),
      who: fc.nat(names.length - 1),
      which: fc.nat(3),
      department: fc.constantFrom(0, 1, 2),
      approves: fc.boolean(),
    }),
    { minLength: 5, maxLength: 9 },
  ),
  { minLength: 4, maxLength: 8 },
)

/** Returns how many acts the portal reports as done. */
export async function performAll(hall: TownHall, round: Act[]): Promise<number> {
  const now = await readSituation(hall)
  const done = await Promise.all(round.map((act) => perform(hall, now, act)))
  return done.reduce((sum, each) => sum + each, 0)
}

async function perform(hall: TownHall, now: Situation, act: Act): Promise<number> {
  const answer = await send(hall, now, act)
  if (answer.status >= 500) throw new Error(`${act.kind} answered ${answer.status}`)
  const place = answer.headers.get('Location') ?? ''
  if (answer.status !== 303) return 0
  if (act.kind === 'decideMany') return Number(/(?:approved|rejected)=(\d+)/.exec(place)?.[1] ?? 0)
  if (act.kind === 'take') return place.includes('etat=services-retires') ? 1 : 0
  if (act.kind === 'leave') return place.includes('etat=supprime') ? 1 : 0
  return 1
}

async function send(hall: TownHall, now: Situation, { kind, as, who, which, department, approves }: Act): Promise<Response> {
  const { mairie } = hall
  const other = hall[theOneOf(names, who)]
  const manager = as === 'anyone' ? other : hall[theOneOf(as === 'principal' ? now.principals : now.secondaries, who)]
  const line = now.waiting.length > 0 ? theOneOf(now.waiting, which) : undefined
  const [own, theirs] = [now.affiliations.get(line?.userId ?? ''), now.affiliations.get(other.person.id)]
  const requester = line
    ? hall[
        theOneOf(
          names,
          names.findIndex((name) => hall[name].person.id === line.userId),
        )
      ]
    : other
  const scope = [mairie.departments[0]!.id, mairie.departments[1]!.id, 'structure'][department]!
  const period = { validFrom: hall.clock.now().toISOString().slice(0, 10) }
  const verdict = approves ? { verdict: 'approve' } : { verdict: 'reject', reason: 'Non.', asked: 'reason' }
  const structureUrl = `/gestion/structures/${mairie.id}`
  const followUp = `/compte/rattachements/suivi/${own?.id ?? 'aucun'}`

  const doing: Record<Act['kind'], () => Promise<Response>> = {
    request: () => other.post(`/compte/rattachements/demande/${mairie.id}`, { scope, ...period }),
    cancel: () => requester.post(`${followUp}/annulation`, { line: line?.id ?? 'aucune', version: String(line?.version ?? 0) }),
    remind: () => requester.post(`${followUp}/relance`),
    decide: () => manager.post(`/gestion/demandes/${line?.id ?? 'aucune'}`, verdict),
    decideMany: () => manager.post('/gestion/demandes', { selection: now.oneLineEach, ...verdict }),
    leave: () => other.post('/compte/rattachements/suppression', { selection: theirs?.id ?? 'aucun', confirmed: 'on' }),
    end: () => manager.post(`${structureUrl}/personnes/${theirs?.id ?? 'aucun'}/fin`, { confirmed: 'on' }),
    handOver: () => {
      const fields = { successor: other.person.id, email: other.person.login! }
      return manager.post(`/structures/${mairie.id}/gestionnaire-principal`, fields)
    },
    name: () => {
      const fields = { version: String(theirs?.version ?? 0), role: approves ? 'secondary_manager' : 'member' }
      return manager.post(`${structureUrl}/personnes/${theirs?.id ?? 'aucun'}`, fields)
    },
    give: () => manager.post(`${structureUrl}/personnes/${theirs?.id ?? 'aucun'}/services`, { scope, ...period }),
    take: () => {
      const lines = now.given.get(theirs?.id ?? '') ?? []
      const selection = lines.length > 0 ? theOneOf(lines, which).id : 'aucune'
      return manager.post(`${structureUrl}/personnes/${theirs?.id ?? 'aucun'}/fin-de-services`, { selection, confirmed: 'on' })
    },
    affiliate: () => manager.post(`${structureUrl}/rattachement`, { email: other.person.login!, scope, ...period }),
  }
  return doing[kind]()
}
