import { DAY_MS } from '#src/formats/durations.ts'

/** Seven in the morning in Paris, on a Tuesday. */
export const DIGEST_DUE_AT = new Date('2026-11-24T06:00:00Z')
export const EVENTS_A_PERSON = 10

const dayBefore = DIGEST_DUE_AT.getTime() - DAY_MS

type Size = { people: number; city: { people: number; invoices: number } }

/** Five people share a structure; one more structure is a large city of constant size. Each person has ten events of the last day. */
export function madeUpPortal({ people, city }: Size): string[] {
  const structures = people / 5
  /** Each has two or three events in the day. */
  const invoices = structures * 20
  const structureOf = (number: string, inTheCity: number) =>
    idOf('s', `iif(${number} < ${inTheCity}, 0, ${number} % ${structures})`)
  const spaceOf = (number: string) => `iif((${number}) / ${structures} % 2, 'factures-emises', 'factures-recues')`

  return [
    `insert into users (id, login, first_name, last_name, created_at, activated_at)
      select ${idOf('u', 'n')}, 'personne' || n || '@exemple.fr', 'Camille', 'Durand' || n, 0, 0 from ${numbers(people)}`,
    `insert into notification_settings (user_id, enabled) select id, 1 from users`,
    `insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at)
      select ${idOf('s', 'n')}, 'AUTRE', n, 'Commune ' || n, 'Mairie de la commune ' || n, 0 from ${numbers(structures)}`,
    // The first of each structure is its manager; every third person belongs to another one too.
    `insert into affiliations (id, user_id, structure_id, role, created_at)
      select ${idOf('a', 'n')}, ${idOf('u', 'n')}, ${structureOf('n', city.people)},
        iif(n > 0 and n < ${city.people} or n >= ${structures}, 'member', 'primary_manager'), 0 from ${numbers(people)}
      union all select ${idOf('b', 'n')}, ${idOf('u', 'n')}, ${idOf('s', `(n + 1) % ${structures}`)}, 'member', 0
        from ${numbers(people)} where n % 3 = 0 and n >= ${city.people}`,
    // One in fifty is pending, one in fifty was decided during the day.
    `insert into affiliation_scopes (id, affiliation_id, structure_id, state, valid_from, requested_at, decided_at)
      select id, id, structure_id, iif(rowid % 50 = 7, 'pending', 'approved'), '2026-01-01', ${dayBefore + DAY_MS / 4},
        iif(rowid % 50 = 7, null, iif(rowid % 50 = 8, ${dayBefore + DAY_MS / 2}, 0)) from affiliations`,
    `insert into structure_workspaces (structure_id, workspace_code, opened_at)
      select structures.id, code, 0 from structures, workspaces where code in ('factures-recues', 'factures-emises')`,
    `insert into subscriptions (id, affiliation_id, structure_id, workspace_code, access, state, origin, effective_from,
        requested_at, decided_at)
      select id || code, id, structure_id, code, 'view', 'approved', 'default', '2026-01-01', 0, 0
      from affiliations, workspaces where code = 'factures-recues' or code = 'factures-emises' and affiliations.rowid % 2`,
    `insert into api_keys (id, name, key_hash, created_at) values ('k', 'Logiciel', 'h', 0)`,
    `insert into invoices (id, structure_id, workspace_code, number, counterpart, amount_cents, status, status_at, number_key)
      select ${idOf('i', 'n')}, ${structureOf('n', city.invoices)}, ${spaceOf('n')}, 'F-2026-' || n, 'Menuiserie Durand et fils',
        n * 37 % 900000, ${statusOf('n')}, ${dayBefore}, 'f-2026-' || n from ${numbers(invoices)}`,
    `insert into events (api_key_id, id, structure_id, workspace_code, type, message, invoice_id, invoice_status, occurred_at,
        received_at)
      select 'k', 'e' || n, ${structureOf(`(n % ${invoices})`, city.invoices)}, ${spaceOf(`n % ${invoices}`)}, 'invoice_status',
        iif(n % 40, '', 'Engagement 4500012 absent.'), ${idOf('i', `n % ${invoices}`)}, ${statusOf('n')}, ${momentOf('n')},
        ${momentOf('n')} from ${numbers(people * EVENTS_A_PERSON)}`,
  ]
}

/** Ids in no order, so that the people of a structure are spread over all pages, as with random ids. */
const idOf = (letter: string, number: string) => `printf('${letter}%08x', (${number}) * 2654435761 % 4294967296)`
const numbers = (rows: number) =>
  `(with recursive n(n) as (select 0 union all select n + 1 from n where n < ${rows - 1}) select n from n)`
const statusOf = (number: string) =>
  `iif(${number} % 40 = 0, 'rejected', iif(${number} % 3, 'made_available', 'payment_ordered'))`
const momentOf = (number: string) => `${dayBefore} + ${number} % ${DAY_MS - 600_000}`
