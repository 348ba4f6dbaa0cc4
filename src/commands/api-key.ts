// npm run api-key -- create NAME [--scopes evenements,documents,factures,habilitations] [--until 2027-12-31] | list | revoke ID | owner NUMBER

import { parseArgs } from 'node:util'
import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { createApiKey, findInvoiceOwners, listApiKeys, revokeApiKey } from '#src/auth/api-keys.ts'
import { apiScopes, defaultScopes, hasEnded, readScopes } from '#src/domain/application/api-key.ts'
import { isLocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { commandDatabases } from './command-databases.ts'

const NAME_CHARACTERS_MAX = 80
const USAGE = `Usage: npm run api-key -- create NAME | list | revoke ID | owner NUMBER
  NAME       at most ${NAME_CHARACTERS_MAX} characters
  NUMBER     of an invoice: which keys own one of this number; a key revoked, its numbers are free
  --scopes   what the key may do: ${apiScopes.join(',')} (${defaultScopes.join(',')} without it)
  --until    its last day, as 2027-12-31, today or later (no end without it)`

const asked = readArguments()
const databases = await commandDatabases(process.env)
const portal = { db: databases.db, now: systemClock, randomToken }
await run()
await databases.close()

function readArguments() {
  const options = { scopes: { type: 'string' }, until: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [command, ...words] = positionals
    return { command, argument: words.join(' ').trim(), ...values }
  } catch {
    return undefined
  }
}

async function run() {
  const { command, argument = '', scopes, until } = asked ?? {}
  if (command === 'create' && argument && argument.length <= NAME_CHARACTERS_MAX) return create(argument, scopes, until)
  if (scopes !== undefined || until !== undefined) return fail(USAGE)
  if (command === 'list') return list()
  if (command === 'revoke' && argument) return revoke(argument)
  if (command === 'owner' && argument) return owner(argument)
  fail(USAGE)
}

async function create(asName: string, list = defaultScopes.join(), until?: string) {
  const scopes = readScopes(list)
  const isDay = until === undefined || (isLocalDate(until) && !hasEnded({ validUntil: until }, parisDate(systemClock())))
  if (!scopes || !isDay) return fail(USAGE)
  const { id, name, key } = await createApiKey(portal, asName, { scopes, validUntil: until ?? null })
  console.log(`The key of "${name}" (id ${id}, ${scopes.join()}, ${untilText(until ?? null)}), shown once:\n${key}`)
}

async function list() {
  const keys = await listApiKeys(portal.db)
  const today = parisDate(systemClock())
  for (const { id, name, scopes, validUntil, createdAt, lastUsedAt, revokedAt } of keys) {
    const use = lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used'
    const end = hasEnded({ validUntil }, today) ? `ended ${validUntil}` : untilText(validUntil)
    const state = revokedAt ? `revoked ${revokedAt.toISOString()}` : end
    console.log([id, name, scopes.join(), `created ${createdAt.toISOString()}`, state, use].join('\t'))
  }
  if (keys.length === 0) console.log('There is no key yet.')
}

function untilText(validUntil: string | null) {
  return validUntil ? `until ${validUntil}` : 'no end'
}

async function revoke(id: string) {
  if (await revokeApiKey(portal, id)) console.log('The key opens nothing any more.')
  else fail('There is no such key, or it was revoked before: see `npm run api-key -- list`.')
}

async function owner(number: string) {
  const owners = await findInvoiceOwners(portal.db, number)
  for (const { id, name, revokedAt, structure, counterpart } of owners)
    console.log([id, name, revokedAt ? 'revoked' : 'in use', structure, counterpart].join('\t'))
  if (owners.length === 0) console.log('No key owns an invoice of this number.')
}

function fail(reason: string) {
  console.error(reason)
  process.exitCode = 1
}
