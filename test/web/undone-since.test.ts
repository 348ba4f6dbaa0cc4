import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { documents } from '#src/db/schema/documents.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { sentForms } from '#src/db/schema/operations.ts'
import { credentials, users } from '#src/db/schema/people.ts'
import { departments } from '#src/db/schema/structures.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { creatingForms } from '#test/support/creating-forms.ts'
import { harmlessPosts } from '#test/support/harmless-posts.ts'
import { firstFocus, textOf, withoutTokens } from '#test/support/html.ts'
import type { RepeatableForm } from '#test/support/repeatable-form.ts'

type Undo = (form: RepeatableForm) => Promise<unknown>

const now = new Date('2026-09-01T09:00:00Z')
const anew: Record<string, { undo: Undo; rows: (form: RepeatableForm) => Promise<number> }> = {
  'POST /compte/rattachements/demande/:structureId': {
    undo: async ({ here: { ports } }) => ports.db.update(affiliationScopes).set({ state: 'cancelled' }),
    rows: async ({ here: { ports } }) => ports.db.$count(affiliationScopes, eq(affiliationScopes.state, 'pending')),
  },
  'POST /compte/abonnements/demande': {
    undo: async ({ here: { ports } }) => ports.db.update(subscriptions).set({ state: 'rejected' }),
    rows: async ({ here: { ports } }) => ports.db.$count(subscriptions, eq(subscriptions.state, 'pending')),
  },
  'POST /gestion/structures/:structureId/rattachement': {
    undo: async ({ here: { ports } }) => {
      await ports.db.update(affiliationScopes).set({ endedAt: now }).where(eq(affiliationScopes.validUntil, '2026-12-31'))
      await ports.db.update(affiliations).set({ endedAt: now }).where(eq(affiliations.role, 'member'))
    },
    rows: async ({ here: { ports } }) =>
      ports.db.$count(affiliationScopes, and(eq(affiliationScopes.validUntil, '2026-12-31'), isNull(affiliationScopes.endedAt))),
  },
  'POST /structures/:structureId/espaces': {
    undo: async ({ here: { ports } }) => ports.db.update(structureWorkspaces).set({ closedAt: now, generatedAfter: null }),
    rows: async ({ here: { ports } }) =>
      (await ports.db.select().from(structureWorkspaces)).filter((one) => !one.closedAt).length,
  },
  'POST /structures/:structureId/services': {
    undo: async ({ here: { ports } }) => ports.db.update(departments).set({ code: 'AUTRE' }).where(eq(departments.code, 'NEUF')),
    rows: async ({ here: { ports } }) => ports.db.$count(departments, eq(departments.code, 'NEUF')),
  },
  'POST /compte/alertes/adresse': {
    undo: async ({ here: { ports }, right }) =>
      ports.db.insert(deadAddresses).values({ email: String(right.adresse), cause: 'bounced', since: now }),
    rows: async ({ here: { ports } }) => 1 - (await ports.db.$count(deadAddresses)),
  },
}

test.each(Object.entries(anew))(
  '%s: what it made was undone since, and the same form makes it anew',
  async (name, { undo, rows }) => {
    const form = await creatingForms[name]!()
    const { here, visitor, path } = form
    const right = { ...form.right, [TOKEN_FIELD]: 'of-the-old-page-' }
    const first = await read(await visitor.post(path, right))
    await here.settled()
    const made = await rows(form)
    await undo(form)
    expect(await rows(form)).toBe(0)
    here.clock.pass({ minutes: 1 })

    expect(await read(await visitor.post(path, right))).toEqual(first)
    await here.settled()
    expect(await rows(form)).toBe(made)
    expect(await here.ports.db.$count(sentForms)).toBe(1)
  },
)

test('a document added, then deleted: the form sent again says so, and its page can add it again', async () => {
  const { here, visitor, path, right } = await creatingForms['POST /compte/pieces-jointes']!()
  const sent = { [TOKEN_FIELD]: 'of-the-old-page-', ...right }
  await visitor.post(path, sent)
  await here.ports.db.delete(documents)
  const answer = await visitor.post(path, sent)
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text(), 'pieces-jointes-file-erreur')).toMatch(/a été ajoutée, puis supprimée/)
})

const refused: Record<string, { undo: Undo; status: number; words: RegExp }> = {
  'POST /compte/mot-de-passe': {
    undo: ({ here: { ports } }) => ports.db.update(credentials).set({ passwordHash: 'of another password' }),
    status: 422,
    words: /pas votre mot de passe actuel/,
  },
  'POST /compte/question-secrete': {
    undo: ({ here: { ports } }) => ports.db.update(credentials).set({ secretAnswerHash: 'of another answer', version: 9 }),
    status: 409,
    words: /dans une autre fenêtre/,
  },
  'POST /mot-de-passe-oublie/nouveau': {
    undo: ({ here: { ports } }) => ports.db.update(credentials).set({ passwordHash: 'of another password' }),
    status: 404,
    words: /Ce lien a déjà servi/,
  },
  'POST /inscription/activation': {
    undo: ({ here: { ports } }) => ports.db.update(users).set({ deactivatedAt: now }),
    status: 404,
    words: /lien/,
  },
}

test.each(Object.entries(refused))(
  '%s: what it set was replaced since, and the same form does not say that it is set',
  async (name, { undo, status, words }) => {
    const form = await harmlessPosts[name]!()
    const right = { ...form.right, [TOKEN_FIELD]: 'of-the-old-page-', pour: '', ...(await form.visitor.owner()) }
    expect((await form.visitor.post(form.path, right)).status).toBe(303)
    await undo(form)
    const answer = await form.visitor.post(form.path, right)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toMatch(words)
    if (status === 409) expect(firstFocus(page)).toMatch(words)
  },
)

test('an account reactivated since is not said to be deactivated', async () => {
  const { here, visitor, path } = await harmlessPosts['POST /compte/desactivation']!()
  const right = { [TOKEN_FIELD]: 'of-the-old-page-', ...(await visitor.owner()) }
  const post = async () => (await visitor.post(path, right)).headers.get('Location')
  expect(await post()).toBe('/connexion?etat=desactive')
  expect(await post()).toBe('/connexion?etat=desactive')
  await here.ports.db.update(users).set({ deactivatedAt: null })
  expect(await post()).toBe('/connexion?etat=saisie-perdue')
})

test('the form of somebody deactivated says nothing to the next person signed in, and does not sign them out', async () => {
  const { here, visitor, path } = await harmlessPosts['POST /compte/desactivation']!()
  const right = { [TOKEN_FIELD]: 'of-the-old-page-', ...(await visitor.owner()) }
  await visitor.post(path, right)
  const next = await here.signUp()
  expect((await next.post(path, right)).status).toBe(409)
  expect((await next.get('/compte')).status).toBe(200)
})

const mails = ['POST /mot-de-passe-oublie', 'POST /inscription/nouveau-lien', 'POST /reactivation', 'POST /inscription']

test.each(mails)('%s: a double press is one mail, and some minutes later another mail leaves', async (name) => {
  const form = await creatingForms[name]!()
  const { here, visitor, path } = form
  const right = { ...form.right, [TOKEN_FIELD]: 'of-the-old-page-' }
  const press = async () => {
    const answer = await read(await visitor.post(path, right))
    await here.settled()
    return answer
  }
  await here.settled()
  const before = here.sent.length
  await visitor.get('/sollicitations/nouvelle')
  const first = await press()
  expect(await press()).toEqual(first)
  expect(here.sent.length - before).toBe(1)

  here.clock.pass({ minutes: 3 })
  expect(await press()).toEqual(first)
  expect(await press()).toEqual(first)
  expect(here.sent.length - before).toBe(2)
})

async function read(answer: Response) {
  return { status: answer.status, to: answer.headers.get('Location'), text: withoutTokens(await answer.text()) }
}
