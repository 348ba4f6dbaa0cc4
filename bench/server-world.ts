import { sql } from 'drizzle-orm'
import { accounts } from '#demo/accounts.ts'
import { createApiKey } from '#src/auth/api-keys.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'

/** One more person than connections: the recordings have one of their own. */
export const PEOPLE = 65
/** A page of the desk shows as many of each kind. */
const REQUESTS_OF_EACH_KIND = 25

const TOKEN_CHARACTERS = 43

export type Person = { login: string; cookie: string; address: string; key: string }
export type World = { people: Person[]; manager: string; structure: object }

/**
 * People with a session each, members of the demonstration's town hall, whose requests fill both lists of its manager's desk. An
 * application's keys, one for each connection because a key has 300 calls a minute.
 */
export async function fillWorld(ports: Ports): Promise<World> {
  const { db, now } = ports
  const [[principalId, passwordHash] = []] = await db.values<[string, string]>(
    sql`select id, password_hash from users join credentials on user_id = id where login = ${accounts.principal.login}`,
  )
  const [[structureId, identifierType, identifier] = []] = await db.values<[string, string, string]>(
    sql`select structures.id, identifier_type, identifier from affiliations join structures on structures.id = structure_id
      where user_id = ${principalId} and role = 'primary_manager' order by (select count(*) from affiliation_scopes
      where affiliation_scopes.structure_id = structures.id) desc limit 1`,
  )
  const at = now().getTime()
  const today = now().toISOString().slice(0, 10)
  await db.run(sql`insert into users (id, login, first_name, last_name, created_at, activated_at)
    select 'bench' || n, 'bench' || n || '@demo.example', 'Camille', 'Durand' || n, ${at}, ${at} from ${numbers}`)
  await db.run(sql`insert into credentials (user_id, password_hash, secret_question, secret_answer_hash)
    select 'bench' || n, ${passwordHash}, 'first_pet', 'x' from ${numbers}`)
  await db.run(sql`insert into affiliations (id, user_id, structure_id, role, created_at)
    select 'bench' || n, 'bench' || n, ${structureId}, 'member', ${at} from ${numbers}`)
  await db.run(sql`insert into affiliation_scopes (id, affiliation_id, structure_id, state, valid_from, requested_at)
    select 'bench' || n, 'bench' || n, ${structureId}, iif(n < ${REQUESTS_OF_EACH_KIND}, 'pending', 'approved'), ${today}, ${at} + n
    from ${numbers}`)
  await db.run(sql`insert into subscriptions (id, affiliation_id, structure_id, workspace_code, access, state, origin, effective_from,
      requested_at)
    select 'bench' || n, 'bench' || n, ${structureId}, (select workspace_code from structure_workspaces
      where structure_id = ${structureId} and closed_at is null), 'view', 'pending', 'request', ${today}, ${at} + n
    from ${numbers} where n >= ${REQUESTS_OF_EACH_KIND}`)

  async function session(userId: string, token: string) {
    await db.run(sql`insert into sessions (token_hash, user_id, device, signed_in_at, expires_at)
      values (${tokenHash(token)}, ${userId}, 'bench', ${at}, ${at + DAY_MS})`)
    return `session=${token}`
  }
  const manager = await session(principalId ?? '', 'manager'.padEnd(TOKEN_CHARACTERS, '_'))
  const people: Person[] = []
  for (let index = 0; index < PEOPLE; index++) {
    const cookie = await session(`bench${index}`, `member${index}`.padEnd(TOKEN_CHARACTERS, '_'))
    const { key } = await createApiKey(ports, 'bench', { scopes: ['evenements'] })
    people.push({ login: `bench${index}@demo.example`, cookie, address: `192.0.2.${index + 1}`, key })
  }
  return { people, manager, structure: { type: identifierType, identifiant: identifier } }
}

const numbers = sql`(with recursive n(n) as (select 0 union all select n + 1 from n where n < ${PEOPLE - 1}) select n from n)`
