import { sql } from 'drizzle-orm'
import { seededRandom } from '#demo/seeded-random.ts'
import { trades } from '#demo/words/made-up-names.ts'
import { structures } from '#src/db/schema/structures.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import type { Ports } from '#src/ports/ports.ts'
import { searchStructures } from '#src/search/search-structures.ts'
import { taken } from './taken.ts'

type Searched = Pick<Ports, 'db' | 'search'>
type Structure = Pick<typeof structures.$inferSelect, 'identifier' | 'legalName' | 'city'>
/** Typed criteria, and the scan that finds the same. */
type Query = { typed: Record<string, string>; like: Partial<Record<keyof Structure, string>> }

const RUNS = 500
const SCANS = 20

/** Each run searches for another existing structure and reads a whole page. */
export async function measureQueries(ports: Searched) {
  const sample = await sampleOf(ports)
  const head = ['p50 ms', 'p99 ms', 'cpu p50', 'cpu p99', 'found', 'LIKE p50', 'LIKE p99', 'ratio']
  console.log(`\n${'query'.padEnd(24)}${head.map((title) => title.padStart(10)).join('')}`)
  for (const [name, queryOf] of kinds) {
    const queries = Array.from({ length: RUNS }, (_, run) => queryOf(sample[run % sample.length] as Structure, run))
    let found = 0
    const ours = await measured(queries, async ({ typed }) => {
      found += (await searchStructures(ports, typed)).results?.total ?? 0
    })
    const scans = await measured(queries.slice(0, SCANS), ({ like }) => scan(ports, like))
    const wall = [at(ours.wall, 0.5), at(ours.wall, 0.99), at(ours.processor, 0.5), at(ours.processor, 0.99)]
    const floor = [at(scans.wall, 0.5), at(scans.wall, 0.99), at(scans.wall, 0.5) / at(ours.wall, 0.5)]
    console.log(name.padEnd(24) + [...wall, found / RUNS, ...floor].map(figure).join(''))
  }
}

const figure = (value: number) => value.toFixed(value < 100 ? 2 : 0).padStart(10)

const { legalName, identifier, city } = searchWords
const kinds: [name: string, query: (structure: Structure, run: number) => Query][] = [
  ['*menuiserie*', (_, run) => anywhere(wordOf(run))],
  ['prefix', (structure) => beginning(structure.legalName.split(' ').slice(0, 2).join(' '))],
  ['identifier', (structure) => ({ typed: { [identifier]: structure.identifier }, like: { identifier: structure.identifier } })],
  ['two criteria', (structure, run) => inTown(anywhere(wordOf(run)), structure.city)],
  ['*sarl*, the commonest', () => anywhere('sarl')],
]

const wordOf = (run: number) => (trades[run % trades.length] ?? '').split(' ')[0] ?? ''
const anywhere = (word: string): Query => ({
  typed: { [legalName]: `*${word}*` },
  like: { legalName: `%${word.toUpperCase()}%` },
})
const beginning = (start: string): Query => ({ typed: { [legalName]: start }, like: { legalName: `${start}%` } })
const inTown = ({ typed, like }: Query, name: string): Query => ({
  typed: { ...typed, [city]: name },
  like: { ...like, city: `${name}%` },
})

async function sampleOf({ db }: Searched): Promise<Structure[]> {
  const { legalName, identifier, city } = structures
  const chance = seededRandom('sample')
  const rows = await db.select({ legalName, identifier, city }).from(structures).where(sql`rowid % 1999 = 0`)
  return rows.toSorted(() => chance.integer(0, 1) - 0.5)
}

function scan({ db }: Searched, like: Query['like']) {
  const conditions = Object.entries(like).map(([field, pattern]) => sql`${structures[field as keyof Structure]} like ${pattern}`)
  return db.values(sql`select id from structures where ${sql.join(conditions, sql` and `)} order by legal_name limit 20`)
}

async function measured(queries: Query[], ask: (query: Query) => Promise<unknown>) {
  const runs: Awaited<ReturnType<typeof taken>>[] = []
  for (const query of queries) runs.push(await taken(() => ask(query)))
  const sorted = (times: number[]) => times.toSorted((one, other) => one - other)
  return { wall: sorted(runs.map(({ wall }) => wall)), processor: sorted(runs.map(({ processor }) => processor)) }
}

const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
