import { sql } from 'drizzle-orm'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { isSiret } from '#src/domain/structure/siret.ts'
import type { Ports } from '#src/ports/ports.ts'

type StructureOptions = Partial<typeof structures.$inferInsert> & { departments?: string[] }
export type TestStructure = Awaited<ReturnType<typeof writeStructure>>

type Affiliation = typeof affiliations.$inferInsert
type Scope = typeof affiliationScopes.$inferInsert
/** `departments`: ids covered; without them the whole structure. State and dates apply to every line. */
export type AffiliationOptions = Pick<
  Partial<Affiliation>,
  'role' | 'mayConfigureWorkspaces' | 'mayApproveSubscriptions' | 'endedAt'
> &
  Pick<Partial<Scope>, 'state' | 'validFrom' | 'validUntil' | 'requestedAt' | 'decidedAt' | 'decidedBy' | 'reason'> & {
    departments?: string[]
  }

let count = 0

/** A structure with a unique SIRET and a department for each code. */
export async function writeStructure({ db, now }: Ports, { departments: codes = [], ...overrides }: StructureOptions = {}) {
  const number = ++count
  const names = { legalName: `COMMUNE NUMERO ${number}`, displayName: `Commune numéro ${number}` }
  const base = {
    id: `structure-${number}`,
    identifierType: 'SIRET' as const,
    identifier: siretOf(number),
    ...names,
    createdAt: now(),
  }
  const row = { ...base, ...overrides }
  const lines = codes.map((code) => ({ id: `${row.id}-${code}`, structureId: row.id, code, name: `Service ${code}` }))
  await db.batch([db.insert(structures).values(row), ...lines.map((line) => db.insert(departments).values(line))])
  return { ...row, departments: lines }
}

/** Structures « Numéro … », ascending by name and descending by city. */
export async function writeManyStructures({ db, now }: Ports, quantity: number) {
  const rows = Array.from({ length: quantity }, (_, index) => [
    `many-${index}`,
    `N${index}`,
    `Numéro ${1000 + index}`,
    `Ville ${9000 - index}`,
  ])
  await db.run(sql`insert into structures (id, identifier_type, identifier, legal_name, display_name, city, created_at)
    select value ->> 0, 'AUTRE', value ->> 1, value ->> 2, value ->> 2, value ->> 3, ${now().getTime()} from json_each(${JSON.stringify(rows)})`)
}

/** By default an approved member of the whole structure from today. */
export async function writeAffiliation(ports: Ports, userId: string, structureId: string, options: AffiliationOptions = {}) {
  const { affiliation, scopes } = affiliationRows(ports, userId, structureId, options)
  const { db } = ports
  await db.batch([
    db.insert(affiliations).values(affiliation),
    ...scopes.map((scope) => db.insert(affiliationScopes).values(scope)),
  ])
  return { id: affiliation.id, scopes: scopes.map((scope) => scope.id) }
}

export function affiliationRows(
  { now }: Pick<Ports, 'now'>,
  userId: string,
  structureId: string,
  options: AffiliationOptions = {},
) {
  const { departments: covered, role, mayConfigureWorkspaces, mayApproveSubscriptions, endedAt, ...line } = options
  const id = `affiliation-${++count}`
  const affiliation = {
    id,
    userId,
    structureId,
    createdAt: now(),
    ...given({ role, mayConfigureWorkspaces, mayApproveSubscriptions, endedAt }),
  }
  const approved = {
    state: 'approved' as const,
    validFrom: now().toISOString().slice(0, 10),
    requestedAt: now(),
    endedAt: endedAt ?? null,
  }
  const scopes = (covered ?? [null]).map((departmentId, index) => ({
    id: `${id}-${index}`,
    affiliationId: id,
    structureId,
    departmentId,
    ...approved,
    ...given(line),
  }))
  return { affiliation, scopes }
}

/** Drops undefined values, which would hide defaults. */
function given<T extends object>(options: T) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function siretOf(number: number) {
  const siren = String(130_000_000 + number)
  const keys = Array.from({ length: 10 }, (_, key) => `${siren}0001${key}`)
  const siret = keys.find(isSiret)
  if (!siret) throw new Error(`no key makes a SIRET of ${siren}`)
  return siret
}
