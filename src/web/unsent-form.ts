import { and, desc, eq, gt, notInArray, sql } from 'drizzle-orm'
import type { MiddlewareHandler } from 'hono/types'
import { tokenHash } from '#src/auth/token-hash.ts'
import { commit } from '#src/db/database.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { UNSENT_HOURS, UNSENT_MAX } from '#src/domain/account/limits.ts'
import { HOUR_MS } from '#src/formats/durations.ts'
import { urlFor, urls } from '#src/urls.ts'
import { addressOf, cameFrom, cameFromPath } from './came-from.ts'
import { dropCookie, keepCookie, readCookie } from './cookies.ts'
import { isPersonMark, personMark } from './form-owner.tsx'
import type { Ctx, Env } from './route.ts'
import { keepable, ownerIn, readSent, withoutToken } from './sent-fields.ts'

export type UnsentForm = typeof unsentForms.$inferSelect

/** As much as the largest form. */
const CHARACTERS_MAX = 64 * 1024

/**
 * Returns the address that shows it again. Undefined: nothing was typed, or the form carries no mark of a person. Only the portal makes
 * marks, so strangers can't fill the table.
 */
export async function keepUnsentForm(c: Ctx): Promise<string | undefined> {
  const { db, now, randomToken, config } = c.env
  const sent = await readSent(c)
  const [owner, fields] = [ownerIn(sent), keepable(sent)]
  if (!isPersonMark(config, owner) || withoutToken(fields).length === 0 || JSON.stringify(fields).length > CHARACTERS_MAX)
    return undefined
  const token = randomToken()
  const form = { tokenHash: tokenHash(token), owner, address: addressOf(c), page: cameFrom(c), fields, keptAt: now() }
  const newest = db
    .select({ tokenHash: unsentForms.tokenHash })
    .from(unsentForms)
    .where(eq(unsentForms.owner, owner))
    .orderBy(desc(unsentForms.keptAt), sql`rowid desc`)
    .limit(UNSENT_MAX)
  await commit(db, [
    db.insert(unsentForms).values(form),
    db.delete(unsentForms).where(and(eq(unsentForms.owner, owner), notInArray(unsentForms.tokenHash, newest))),
  ])
  keepCookie(c, 'unsentForm', token)
  return urlFor(urls.unsentForm, { token })
}

export async function findUnsentForm(c: Ctx, token: string, owner: string): Promise<UnsentForm | undefined> {
  const { db, now } = c.env
  const live = gt(unsentForms.keptAt, new Date(now().getTime() - UNSENT_HOURS * HOUR_MS))
  const theirs = and(eq(unsentForms.tokenHash, tokenHash(token)), eq(unsentForms.owner, owner), live)
  const [found] = await db.select().from(unsentForms).where(theirs)
  return found
}

/** The address of a person's kept form, for a sign-in after a detour such as a new password or somebody else's session. */
export async function unsentAddress(c: Ctx, userId: string): Promise<string | undefined> {
  const token = readCookie(c, 'unsentForm')
  const form = token && (await findUnsentForm(c, token, personMark(c.env.config, userId)))
  return form ? urlFor(urls.unsentForm, { token }) : undefined
}

export function dropUnsentAddress(c: Ctx) {
  dropCookie(c, 'unsentForm')
}

/** Deletes the kept form once the page that showed it again is accepted: a reload would show it as unsent. */
export const forgetsSentForm: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const token = c.req.method === 'POST' && c.res.status < 400 && tokenIn(cameFromPath(c))
  if (!token) return
  const { db, after } = c.env
  const sent = and(eq(unsentForms.tokenHash, tokenHash(token)), eq(unsentForms.address, addressOf(c)))
  after(async () => db.delete(unsentForms).where(sent))
}

export function isUnsentAddress(path: string): boolean {
  return tokenIn(path) !== undefined
}

function tokenIn(path: string) {
  const [before = ''] = urls.unsentForm.split(':')
  return path.startsWith(before) ? path.slice(before.length) : undefined
}
