import { createHook } from 'node:async_hooks'
import { createHmac, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#src/auth/passwords.ts'
import { demoConfig } from '#src/ports/config.ts'

const pepper = 'poivre'
const cheap = { pepper, passwordCost: { N: 8, r: 2, p: 2 } }
/** The production cost, as test/commands/configuration.test.ts checks. */
const real = { pepper, passwordCost: demoConfig({}, 0).passwordCost }

function hashedWith(N: number, r: number, p: number, password: string) {
  const salt = Buffer.alloc(16, 7)
  const peppered = createHmac('sha256', pepper).update(password).digest()
  const key = scryptSync(peppered, salt, 32, { N, r, p, maxmem: 2 ** 28 })
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

test('at the production cost, the right password is accepted and a wrong one refused', async () => {
  const stored = await hashPassword('violette au grenier', real)

  expect(stored).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('violette au grenier', stored, real)).toEqual({ valid: true, outdated: false })
  expect(await verifyPassword('tulipe', stored, real)).toEqual({ valid: false, outdated: false })
})

test('a password that differs by a space or a capital is refused', async () => {
  const stored = await hashPassword('violette au grenier', cheap)
  for (const wrong of ['violette au grenier ', 'Violette au grenier', '']) {
    expect(await verifyPassword(wrong, stored, cheap)).toEqual({ valid: false, outdated: false })
  }
})

test('the hash holds its parameters and a new salt each time', async () => {
  const [one, two] = [await hashPassword('violette au grenier', cheap), await hashPassword('violette au grenier', cheap)]
  expect(one).toMatch(/^scrypt\$8\$2\$2\$[\w-]{22}\$[\w-]{43}$/)
  expect(two).not.toBe(one)
})

test('the hash is scrypt over the HMAC-SHA-256 of the password', async () => {
  expect(await verifyPassword('violette', hashedWith(8, 2, 2, 'violette'), cheap)).toEqual({ valid: true, outdated: false })
})

test('a stolen hash verifies no password without the pepper', async () => {
  const stored = await hashPassword('violette au grenier', cheap)
  expect((await verifyPassword('violette au grenier', stored, { ...cheap, pepper: 'sel' })).valid).toBe(false)
})

test('composed and decomposed accents give the same password', async () => {
  const stored = await hashPassword('e\u0301le\u0301phant gris', cheap)
  expect((await verifyPassword('\u00e9l\u00e9phant gris', stored, cheap)).valid).toBe(true)
})

test.each([
  [4, 2, 2],
  [8, 1, 2],
  [8, 2, 1],
])('a hash of another cost (%i, %i, %i) is still accepted and asks to be renewed', async (N, r, p) => {
  const stored = hashedWith(N, r, p, 'violette')
  expect(await verifyPassword('violette', stored, cheap)).toEqual({ valid: true, outdated: true })
  expect(await verifyPassword('tulipe', stored, cheap)).toEqual({ valid: false, outdated: false })
})

test.each([null, '', 'scrypt', 'bcrypt$16384$8$5$a$b', 'scrypt$16384$8$5$court$court'])(
  'a missing or unreadable hash (%j) accepts no password',
  async (stored) => {
    expect(await verifyPassword('', stored, cheap)).toEqual({ valid: false, outdated: false })
  },
)

test.each(['known', null, 'unreadable'])(
  'one hash is derived, whether the account is known, unknown or unreadable: %j',
  async (which) => {
    const stored = which === 'known' ? await hashPassword('violette au grenier', cheap) : which

    expect(await derivations(() => verifyPassword('tulipe', stored, cheap))).toBe(1)
  },
)

test('checking a missing hash costs as much as checking a new one', async () => {
  // scrypt refuses an N that is no power of two, which shows that this cost is used.
  const impossible = { pepper, passwordCost: { N: 3, r: 1, p: 1 } }
  for (const stored of [null, 'unreadable'])
    await expect(verifyPassword('tulipe', stored, impossible)).rejects.toThrow(RangeError)
})

/** The number of scrypt runs, by the runtime's own count; durations would depend on the machine. */
async function derivations(run: () => Promise<unknown>) {
  let count = 0
  const hook = createHook({
    init(_id, type) {
      if (type === 'SCRYPTREQUEST') count++
    },
  }).enable()
  await run()
  hook.disable()
  return count
}
