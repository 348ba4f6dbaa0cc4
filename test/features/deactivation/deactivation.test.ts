import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { documentConsents } from '#src/db/schema/consents.ts'
import { documents } from '#src/db/schema/documents.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal, supportRequests } from '#src/db/schema/operations.ts'
import { sessions, users } from '#src/db/schema/people.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { interleaving } from '#test/support/interleaving.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { visitor } from '#test/support/visitor.ts'

const { email: _, ...ownRequest } = supportRequest

test('the consequences are shown before anything happens; « Annuler » leads back', async () => {
  const there = await portal()
  const camille = await there.signUp()

  const page = await (await camille.get(urls.deactivation)).text()

  for (const words of ['60 jours', 'Toute modification en cours sur le compte sera perdue', 'seront annulées', 'OK', 'Annuler'])
    expect(page).toContain(words)
  expect(page).toContain(`href="${urls.account}"`)
  expect(await there.ports.db.select().from(users)).toMatchObject([{ deactivatedAt: null }])
  expect(await (await camille.get(urls.account)).text()).toContain(`href="${urls.deactivation}"`)
})

test('« OK » ends every session, sends a last mail with the deadline, and is journalled once', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const phone = there.stranger()
  await phone.post(urls.signIn, { login: camille.person.login ?? '', password: PASSWORD })

  const answer = await camille.post(urls.deactivation)
  await there.settled()

  expect(answer.headers.get('location')).toBe(withQuery(urls.signIn, { etat: 'desactive' }))
  expect((await camille.get(urls.account)).status).toBe(303)
  expect((await phone.get(urls.account)).status).toBe(303)
  expect(await there.ports.db.select().from(sessions)).toEqual([])
  expect(there.sent.at(-1)).toMatchObject({ recipient: camille.person.login, subject: 'Votre compte est désactivé' })
  expect(there.sent.at(-1)?.text).toMatch(/jusqu’au 31\/10\/2026 à.9.h.00/)
  const rows = await there.ports.db.select().from(journal).where(eq(journal.act, 'deactivation'))
  expect(rows).toMatchObject([{ actorId: camille.person.id, subjectId: camille.person.id }])
})

test('links mailed before stay invalid, even after a reactivation', async () => {
  const there = await portal()
  const camille = await there.signUp()
  await there.stranger().post(urls.forgottenPassword, { login: camille.person.login ?? '' })
  const link = await linkInLastMail(there)
  await camille.post(urls.deactivation)
  const opens = async () => (await there.stranger().get(withQuery(urls.passwordReset, { lien: link }))).status

  expect(await opens()).toBe(404)
  await there.ports.db.update(users).set({ deactivatedAt: null })
  expect(await opens()).toBe(404)
})

test('an application with consent loses access for good, even after a reactivation', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const { id, key } = await createApiKey(there.ports, 'Logiciel')
  await camille.post(urls.documents, { file: pdfFile('rib.pdf'), label: 'RIB', type: 'bank_details' })
  await camille.post(urls.documentConsents, { application: id, consent: 'given', version: '0' })
  const [document] = await there.ports.db.select().from(documents)
  const ask = async () => {
    const headers = { Authorization: `Bearer ${key}` }
    const list = withQuery(urls.apiDocuments, { utilisateur: camille.person.login ?? '' })
    const answers = [list, urlFor(urls.apiDocument, { id: document?.id ?? '' })].map((path) =>
      there.stranger().visit(path, { headers }),
    )
    return Promise.all(
      answers.map(async (answer) => {
        const { status, body } = await answer
        await body?.cancel()
        return status
      }),
    )
  }
  expect(await ask()).toEqual([200, 200])

  await camille.post(urls.deactivation)

  expect(await ask()).toEqual([404, 404])
  await there.ports.db.update(users).set({ deactivatedAt: null })
  expect(await ask()).toEqual([404, 404])
})

test('deactivation withdraws consents, cancels requests and closes support requests', async () => {
  const there = await portal()
  const [camille, mairie] = [await there.signUp(), await there.structure()]
  const { db, now } = there.ports
  const { id } = await createApiKey(there.ports, 'Logiciel')
  await db.insert(documentConsents).values({ userId: camille.person.id, apiKeyId: id, givenAt: now() })
  await there.affiliate(camille, mairie, { state: 'pending' })
  await there.affiliate(camille, await there.structure())
  await camille.post(urls.newSupportRequest, ownRequest)

  await camille.post(urls.deactivation)

  expect(await db.select().from(documentConsents)).toMatchObject([{ withdrawnAt: now() }])
  expect((await db.select().from(affiliationScopes)).map(({ state }) => state)).toEqual(['cancelled', 'approved'])
  expect(await db.select().from(supportRequests)).toMatchObject([{ state: 'closed', closedAt: now() }])
})

test('waiting and later mails are cancelled: only the farewell mail is sent', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const { db, now } = there.ports
  const mail = {
    kind: 'affiliation_decided' as const,
    userId: camille.person.id,
    recipient: 'c@exemple.fr',
    subject: 'Avant',
    html: '',
    text: '',
  }
  await db.insert(queuedMails).values({ ...mail, key: 'before', createdAt: now(), sendAt: now() })

  await camille.post(urls.deactivation)
  await there.settled()
  await db.insert(queuedMails).values({ ...mail, key: 'after', subject: 'Après', createdAt: now(), sendAt: now() })
  await sendMails(there.ports, 10)

  expect(there.sent.map(({ subject }) => subject)).toEqual(['Votre compte est désactivé'])
  expect((await there.mails()).map(({ key, state }) => [key, state])).toContainEqual(['before', 'cancelled'])
})

test('a mail cancelled while it is being sent is not retried', async () => {
  const there = await portal({
    mailer: {
      send: async () => {
        await camille.post(urls.deactivation)
        return { outcome: 'retry', error: 'busy' }
      },
      sendBatch: async () => ({ outcome: 'retry', error: 'busy' }),
    },
  })
  const camille = await there.signUp()
  const { db, now } = there.ports
  const mail = {
    key: 'x',
    kind: 'affiliation_decided' as const,
    userId: camille.person.id,
    recipient: 'c@exemple.fr',
    subject: '',
    html: '',
    text: '',
  }
  await db.insert(queuedMails).values({ ...mail, createdAt: now(), sendAt: now() })

  await sendMails(there.ports, 1)

  expect((await there.mails()).find(({ key }) => key === 'x')?.state).toBe('cancelled')
})

test('two windows say OK at once: one deactivates, and both show that it is done', async () => {
  const there = await portal()
  const camille = await there.signUp()
  let turn = 0
  const { run } = interleaving((choices) => turn++ % choices)
  const window = (db: Database) => visitor({ ...there.ports, db }, Object.fromEntries(camille.cookies))

  const ok = () => run(there.ports.db, (db) => window(db).post(urls.deactivation))
  const answers = await Promise.all([ok(), ok()])

  const done = withQuery(urls.signIn, { etat: 'desactive' })
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual([done, done])
  expect((await there.mails()).filter(({ kind }) => kind === 'deactivated')).toHaveLength(1)
})

test('a reactivated person finds everything: information, affiliations, subscriptions', async () => {
  const there = await portal()
  const [camille, mairie] = [await there.signUp({ city: 'Beauval' }), await there.structure()]
  await there.affiliate(camille, mairie)
  const shown = async (person: typeof camille) =>
    (await (await person.get(urls.affiliations)).text()).includes(mairie.displayName)
  expect(await shown(camille)).toBe(true)

  await camille.post(urls.deactivation)
  await there.stranger().post(urls.reactivation, { login: camille.person.login ?? '' })
  const secrets = { password: 'Un retour tant attendu', secretQuestion: 'first_pet', secretAnswer: 'Médor' }
  const link = await linkInLastMail(there)
  await there.stranger().post(urls.reactivationSecrets, { link, confirmation: secrets.password, ...secrets })
  await camille.post(urls.signIn, { login: camille.person.login ?? '', password: secrets.password })

  expect(await shown(camille)).toBe(true)
  expect(await (await camille.get(urls.information)).text()).toContain('value="Beauval"')
})
