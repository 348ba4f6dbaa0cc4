import { Buffer } from 'node:buffer'
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Config, PasswordCost } from '#src/ports/config.ts'

const SALT_BYTES = 16
const KEY_BYTES = 32

export type Hashing = Pick<Config, 'pepper' | 'previousPepper' | 'passwordCost'>

type Stored = PasswordCost & { salt: Buffer; key: Buffer }

/** A hash without a matching password: an unknown account takes as long as a wrong password. */
const nobody = { salt: Buffer.alloc(SALT_BYTES), key: Buffer.alloc(KEY_BYTES) }

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. Secret answers are hashed alike. */
export async function hashPassword(password: string, { pepper, passwordCost }: Hashing): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, pepper, { ...passwordCost, salt })
  const { N, r, p } = passwordCost
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** `outdated`: the hash needs the current cost or pepper. A null or unreadable hash takes the same time. */
export async function verifyPassword(
  password: string,
  stored: string | null,
  { pepper, previousPepper, passwordCost }: Hashing,
): Promise<{ valid: boolean; outdated: boolean }> {
  const known = stored === null ? undefined : parse(stored)
  const expected = known ?? { ...passwordCost, ...nobody }
  const same = timingSafeEqual(await derive(password, pepper, expected), expected.key)
  // Always, so that the time tells nothing.
  const before = previousPepper && timingSafeEqual(await derive(password, previousPepper, expected), expected.key)
  const valid = (same || before === true) && known !== undefined
  return { valid, outdated: valid && (!same || isOutdated(expected, passwordCost)) }
}

function isOutdated({ N, r, p, salt }: Stored, current: PasswordCost) {
  return N !== current.N || r !== current.r || p !== current.p || salt.length !== SALT_BYTES
}

function parse(stored: string): Stored | undefined {
  const [, N, r, p, salt, key] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]{22,})\$([\w-]{43})$/.exec(stored) ?? []
  if (!N || !r || !p || !salt || !key) return undefined
  return { N: +N, r: +r, p: +p, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

function derive(password: string, pepper: string, { N, r, p, salt }: PasswordCost & { salt: Buffer }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(peppered(password, pepper), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** NFC first: keyboards send the same accent in two forms. */
function peppered(password: string, pepper: string) {
  return createHmac('sha256', pepper).update(password.normalize('NFC')).digest()
}
