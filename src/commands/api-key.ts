// npm run api-key -- create NAME | list | revoke ID: the applications that may send events and fetch documents.

import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { createApiKey, listApiKeys, revokeApiKey } from '#src/auth/api-keys.ts'
import { commandDatabases } from './command-databases.ts'

const NAME_CHARACTERS_MAX = 80

const [command = '', ...words] = process.argv.slice(2)
const argument = words.join(' ').trim()
const databases = await commandDatabases(process.env)
const portal = { db: databases.db, now: systemClock, randomToken }

const isOption = words.some((word) => word.startsWith('--'))

if (command === 'create' && argument && !isOption && argument.length <= NAME_CHARACTERS_MAX) await create()
else if (command === 'list') await list()
else if (command === 'revoke' && argument) await revoke()
else fail(`Usage: npm run api-key -- create NAME | list | revoke ID (a name of at most ${NAME_CHARACTERS_MAX} characters)`)
await databases.close()

async function create() {
  const { id, name, key } = await createApiKey(portal, argument)
  console.log(`The key of "${name}" (id ${id}), shown once:\n${key}`)
}

async function list() {
  const keys = await listApiKeys(portal.db)
  for (const { id, name, createdAt, lastUsedAt, revokedAt } of keys) {
    const use = lastUsedAt ? `last used ${lastUsedAt.toISOString()}` : 'never used'
    const state = revokedAt ? `revoked ${revokedAt.toISOString()}` : use
    console.log([id, name, `created ${createdAt.toISOString()}`, state].join('\t'))
  }
  if (keys.length === 0) console.log('There is no key yet.')
}

async function revoke() {
  if (await revokeApiKey(portal, argument)) console.log('The key opens nothing any more.')
  else fail('There is no such key, or it was revoked before: see `npm run api-key -- list`.')
}

function fail(reason: string) {
  console.error(reason)
  process.exitCode = 1
}
