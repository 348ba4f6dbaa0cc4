import { sql } from 'drizzle-orm'
import { tokenHash } from '#src/auth/token-hash.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'

const STRUCTURES = 40
const SUBSCRIPTIONS_EACH = 5
const REQUESTS = 200
const TOKEN = 'big-account'.padEnd(43, '_')

/** Somebody who manages 40 structures, has 200 subscriptions, and for whom 200 requests wait. Returns their cookie. */
export async function writeBigAccount({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<string> {
  const at = now().getTime()
  const today = now().toISOString().slice(0, 10)
  await db.run(sql`insert into users (id, login, first_name, last_name, created_at, activated_at)
    select 'big' || n, 'big' || n || '@demo.example', 'Camille', 'Durand' || n, ${at}, ${at} from ${numbers(REQUESTS + 1)}`)
  await db.run(sql`insert into sessions (token_hash, user_id, device, signed_in_at, expires_at)
    values (${tokenHash(TOKEN)}, 'big0', 'bench', ${at}, ${at + DAY_MS})`)
  await db.run(sql`insert into structures (id, identifier_type, identifier, legal_name, display_name, created_at)
    select 'big' || n, 'AUTRE', 'B' || n, 'Commune ' || n, 'Mairie de la commune ' || n, ${at} from ${numbers(STRUCTURES)}`)
  await db.run(sql`insert into affiliations (id, user_id, structure_id, role, created_at)
    select 'own' || n, 'big0', 'big' || n, 'primary_manager', ${at} from ${numbers(STRUCTURES)}
    union all select 'asked' || n, 'big' || (n + 1), 'big' || (n % ${sql.raw(String(STRUCTURES))}), 'member', ${at} from ${numbers(REQUESTS)}`)
  await db.run(sql`insert into affiliation_scopes (id, affiliation_id, structure_id, state, valid_from, requested_at)
    select id, id, structure_id, iif(role = 'member', 'pending', 'approved'), ${today}, ${at} from affiliations
    where id like 'own%' or id like 'asked%'`)
  await db.run(sql`insert into structure_workspaces (structure_id, workspace_code, opened_at)
    select structures.id, code, ${at} from structures, (select code from workspaces limit ${SUBSCRIPTIONS_EACH})
    where structures.id like 'big%'`)
  await db.run(sql`insert into subscriptions (id, affiliation_id, structure_id, workspace_code, access, state, origin,
      effective_from, requested_at)
    select affiliations.id || workspace_code, affiliations.id, affiliations.structure_id, workspace_code, 'view', 'approved',
      'default', ${today}, ${at}
    from affiliations join structure_workspaces on structure_workspaces.structure_id = affiliations.structure_id
    where affiliations.id like 'own%'`)
  return `session=${TOKEN}`
}

const numbers = (quantity: number) =>
  sql`(with recursive n(n) as (select 0 union all select n + 1 from n where n < ${quantity - 1}) select n from n)`
