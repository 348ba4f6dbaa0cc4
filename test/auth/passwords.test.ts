import { createHook } from 'node:async_hooks'
import { createHmac, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#src/auth/passwords.ts'

const pepper = 'poivre'

function hashedWith(N: number, r: number, p: number, password: string) {
  const salt = Buffer.alloc(16, 7)
  const peppered = createHmac('sha256', pepper).update(password).digest()
  const key = scryptSync(peppered, salt, 32, { N, r, p, maxmem: 2 ** 28 })
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

test('the right password opens, any other does not', async () => {
  const stored = await hashPassword('violette au grenier', pepper)
  expect(await verifyPassword('violette au grenier', stored, pepper)).toEqual({ valid: true, outdated: false })
  for (const wrong of ['violette au grenier ', 'Violette au grenier', '']) {
    expect(await verifyPassword(wrong, stored, pepper)).toEqual({ valid: false, outdated: false })
  }
})

test('the hash says how it was made, and never twice the same', async () => {
  const [one, two] = [await hashPassword('violette au grenier', pepper), await hashPassword('violette au grenier', pepper)]
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/)
  expect(two).not.toBe(one)
})

test('the hash is scrypt over the HMAC-SHA-256 of the password', async () => {
  expect(await verifyPassword('violette', hashedWith(2 ** 14, 8, 5, 'violette'), pepper)).toEqual({
    valid: true,
    outdated: false,
  })
})

test('without the pepper a stolen hash opens nothing', async () => {
  const stored = await hashPassword('violette au grenier', pepper)
  expect((await verifyPassword('violette au grenier', stored, 'sel')).valid).toBe(false)
})

test('the same accents typed on two keyboards are the same password', async () => {
  const stored = await hashPassword('e\u0301le\u0301phant gris', pepper)
  expect((await verifyPassword('\u00e9l\u00e9phant gris', stored, pepper)).valid).toBe(true)
})

test.each([
  [2 ** 13, 8, 5],
  [2 ** 14, 4, 5],
  [2 ** 14, 8, 1],
])('a hash of other days (%i, %i, %i) still opens and asks to be renewed', async (N, r, p) => {
  const stored = hashedWith(N, r, p, 'violette')
  expect(await verifyPassword('violette', stored, pepper)).toEqual({ valid: true, outdated: true })
  expect(await verifyPassword('tulipe', stored, pepper)).toEqual({ valid: false, outdated: false })
})

test.each([null, '', 'scrypt', 'bcrypt$16384$8$5$a$b', 'scrypt$16384$8$5$court$court'])(
  'no hash (%j) opens to nobody',
  async (stored) => {
    expect(await verifyPassword('', stored, pepper)).toEqual({ valid: false, outdated: false })
  },
)

test.each(['known', null, 'unreadable'])(
  'a hash is derived once, whether the account is known, unknown or unreadable: %j',
  async (which) => {
    const stored = which === 'known' ? await hashPassword('violette au grenier', pepper) : which

    expect(await derivations(() => verifyPassword('tulipe', stored, pepper))).toBe(1)
  },
)

/** How many times scrypt ran meanwhile, as the runtime itself counts: durations would tell more of the machine. */
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
