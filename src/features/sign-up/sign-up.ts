import { activationMail } from '../../../components/mails/activation-mail.ts'
import { knownAddressMail } from '../../../components/mails/known-address-mail.ts'
import { LINKS_PER_HOUR_MAX, linksOfTheHour, newLink } from '../../auth/mailed-links.ts'
import { hashPassword } from '../../auth/passwords.ts'
import { commit, type Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import type { AcceptedSignUp } from '../../domain/sign-up.ts'
import { queuedMail } from '../../mail/queue-mail.ts'
import { urls } from '../../urls.ts'
import { mailedUrl } from '../../web/links.ts'
import type { Ctx } from '../../web/route.ts'
import { findLogin, insertAccount, refillAccount } from './store.ts'

/** Opens an account that waits for its proof, or tells the owner of the address that there is one. The page answers the same. */
export async function signUp(c: Ctx, { login, password, secretQuestion, secretAnswer, ...names }: AcceptedSignUp) {
  const { db, now, randomToken, config } = c.env
  const hashes = await Promise.all([hashPassword(password, config.pepper), hashPassword(secretAnswer, config.pepper)])
  const secrets = { passwordHash: hashes[0], secretQuestion, secretAnswerHash: hashes[1] }
  const known = await findLogin(db, login)
  if (known?.activatedAt) return tellOwner(c, known, login)

  const id = known?.id ?? randomToken()
  const account = known
    ? refillAccount(db, id, names, secrets)
    : insertAccount(db, { id, login, createdAt: now(), ...names }, secrets)
  await sendActivation(c, { id, login }, [
    ...account,
    journalRow(db, { id: randomToken(), at: now(), act: 'sign_up', subjectId: id }),
  ])
}

/** A new activation link for an account that waits for one; says nothing of others. */
export async function resendActivation(c: Ctx, login: string) {
  const known = await findLogin(c.env.db, login)
  if (known && !known.activatedAt) await sendActivation(c, { id: known.id, login }, [])
}

type Person = { id: string; login: string }

async function sendActivation(c: Ctx, { id, login }: Person, facts: Query[]) {
  const { db, now } = c.env
  if ((await linksOfTheHour(c.env, id, 'activation')) >= LINKS_PER_HOUR_MAX) return commit(db, facts)
  const { token, tokenHash, writes } = await newLink(c.env, { userId: id, purpose: 'activation', email: login })
  const body = activationMail({ link: mailedUrl(c, urls.activation, token) })
  const mail = queuedMail(db, {
    key: `activation:${tokenHash}`,
    kind: 'activation',
    userId: id,
    recipient: login,
    body,
    now: now(),
  })
  await commit(db, [...facts, ...writes, mail])
}

async function tellOwner(c: Ctx, { id, firstName }: { id: string; firstName: string }, login: string) {
  const { db, now, config } = c.env
  const hour = now().toISOString().slice(0, 13)
  const body = knownAddressMail({ firstName, appUrl: config.appUrl })
  await commit(db, [
    queuedMail(db, { key: `known_address:${id}:${hour}`, kind: 'known_address', userId: id, recipient: login, body, now: now() }),
  ])
}
