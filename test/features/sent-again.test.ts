import { expect, onTestFinished, test, vi } from 'vitest'
import { sentForms, supportRequests } from '#src/db/schema/operations.ts'
import { departments } from '#src/db/schema/structures.ts'
import { cleanUp } from '#src/jobs/clean-up.ts'
import { urls } from '#src/urls.ts'
import { explained } from '#test/support/explained-statements.ts'
import { newStructure, supportRequest } from '#test/support/form-values.ts'
import { forms } from '#test/support/forms.ts'
import type { Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const envoi = 'jeton-de-la-page'
const sent = { envoi, ...supportRequest }

const numberIn = async (answer: Response) => /numéro (\S+?)\./.exec(await answer.text())?.[1]
const requests = async ({ ports }: Portal) => ports.db.$count(supportRequests)

test('the second try of a support request shows the number of the first', async () => {
  const here = await portal()
  const number = await numberIn(await here.stranger().post(urls.newSupportRequest, sent))
  expect(number).toMatch(/\w{4}/)
  expect(await numberIn(await here.stranger().htmx.post(urls.newSupportRequest, sent))).toBe(number)
  expect(await here.mails()).toHaveLength(1)
})

test('a form sent again after a lost answer does not count twice against the limit', async () => {
  const here = await portal()
  const visitor = here.stranger()
  for (let count = 0; count < 20; count++) await visitor.post(urls.newSupportRequest, sent)
  expect((await visitor.post(urls.newSupportRequest, { ...sent, message: 'Un autre message.' })).status).toBe(200)
})

test('a form corrected after its refusal is accepted; a form changed after it was accepted counts as a new one', async () => {
  const here = await portal()
  const visitor = here.stranger()
  expect((await visitor.post(urls.newSupportRequest, { ...sent, message: '' })).status).toBe(422)
  expect(await here.ports.db.$count(sentForms)).toBe(0)

  const first = await numberIn(await visitor.post(urls.newSupportRequest, sent))
  const changed = await numberIn(await visitor.post(urls.newSupportRequest, { ...sent, message: 'Un autre message.' }))
  expect(changed).not.toBe(first)
  expect(await requests(here)).toBe(2)
})

test('a message of several lines is the same with and without JavaScript', async () => {
  const here = await portal()
  const visitor = here.stranger()
  await visitor.htmx.post(urls.newSupportRequest, { ...sent, message: 'Bonjour,\nmerci.' })
  await visitor.post(urls.newSupportRequest, { ...sent, message: 'Bonjour,\r\nmerci.' })
  expect(await requests(here)).toBe(1)
})

test('two people who send the same form each send their own', async () => {
  const here = await portal()
  for (const person of [await here.signUp(), await here.signUp(), here.stranger()])
    expect((await person.post(urls.newSupportRequest, sent)).status).toBe(200)
  expect(await requests(here)).toBe(3)
})

test('the same department added to two structures is created in both', async () => {
  const here = await portal()
  const visitor = await here.signUp()
  for (let count = 0; count < 2; count++) {
    const { id } = await here.structure()
    await here.affiliate(visitor, { id }, { role: 'primary_manager' })
    await visitor.post(`/structures/${id}/services`, { envoi, code: 'FIN', name: 'Finances' })
  }
  expect(await here.ports.db.$count(departments)).toBe(2)
})

test('a structure whose form is sent twice is shown as created, not as one that existed before', async () => {
  const here = await portal()
  const visitor = await here.signUp()
  const to = async () => (await visitor.post(urls.newStructure, { envoi, ...newStructure })).headers.get('Location')
  const first = await to()
  expect(first).toMatch(/\?etat=cree$/)
  expect(await to()).toBe(first)
})

test('after a crash between the commit and the answer, the form sent again gets the first answer', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const here = await portal()
  const db = explained(here.ports.db)
  const batch = db.batch.bind(db)
  const written = vi.spyOn(db, 'batch')
  written.mockImplementation(async (queries) => {
    const rows = await batch(queries)
    if (await db.$count(sentForms)) throw new Error('the connection is gone')
    return rows
  })
  expect((await here.stranger().post(urls.newSupportRequest, sent)).status).toBe(500)
  written.mockRestore()

  expect(await numberIn(await here.stranger().post(urls.newSupportRequest, sent))).toMatch(/\w{4}/)
  expect([await requests(here), (await here.mails()).length]).toEqual([1, 1])
})

test('a form is recognised for 24 hours, and forgotten by the clean-up after them', async () => {
  const here = await portal()
  await here.stranger().post(urls.newSupportRequest, sent)
  here.clock.pass({ hours: 24 })
  await cleanUp(here.ports)
  await here.stranger().post(urls.newSupportRequest, sent)
  expect(await requests(here)).toBe(1)

  here.clock.pass({ minutes: 1 })
  await cleanUp(here.ports)
  expect(await here.ports.db.$count(sentForms)).toBe(0)
})

test('a change of password sent again is said to be done, and counts as no wrong password', async () => {
  const here = await portal()
  const { visitor, right, path = urls.password } = await forms.password!.open(here)
  const form = { envoi, ...right }
  for (let count = 0; count < 7; count++) expect((await visitor.post(path, form)).status).toBe(303)
  const { login } = (visitor as Signed).person
  expect((await here.stranger().post(urls.signIn, { login: login!, password: String(right.password) })).status).toBe(303)
  const another = {
    currentPassword: right.password,
    password: 'Une autre phrase assez longue',
    confirmation: 'Une autre phrase assez longue',
  }
  expect((await visitor.post(path, another as typeof right)).status).toBe(303)
  expect((await visitor.post(path, form)).status).toBe(422)
})
