import { expect, test } from 'vitest'
import { setSupportStaff } from '#src/auth/support-staff.ts'
import { documents } from '#src/db/schema/documents.ts'
import { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { linkInLastMail } from '#test/support/mailed-link.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'

const { email: _, ...signedInRequest } = supportRequest
const pageOf = (number: string) => urlFor(urls.supportRequest, { number })
const deskOf = (number: string) => urlFor(urls.supportDeskRequest, { number })
const lastRequest = async ({ ports }: Portal) => (await ports.db.select().from(supportRequests)).at(-1)!

async function withRequest() {
  const there = await portal()
  const camille = await there.signUp({ contactEmail: 'contact@exemple.fr' })
  await camille.post(urls.newSupportRequest, signedInRequest)
  const staff = await there.signUp({ isSupportStaff: true })
  return { there, camille, staff, ...(await lastRequest(there)) }
}

test('a person who can’t sign in writes to support, and follows the answer by the mailed link alone', async () => {
  const there = await portal()
  const staff = await there.signUp({ isSupportStaff: true })
  const stranger = there.stranger()

  const sent = await stranger.post(urls.newSupportRequest, supportRequest)
  const { number } = await lastRequest(there)
  expect(await sent.text()).toContain(number)
  const link = await linkInLastMail(there)
  await staff.post(deskOf(number), { message: 'Voici comment faire.' })
  await there.settled()

  const page = await (await stranger.get(withQuery(urls.supportFollowUp, { lien: link }))).text()
  expect(page).toContain('Bonjour, je ne peux plus entrer.')
  expect(page).toContain('Voici comment faire.')
  expect(await there.mails()).toMatchObject([
    { kind: 'support_opened', recipient: supportRequest.email },
    { kind: 'support_answered', recipient: supportRequest.email },
  ])
  expect(await linkInLastMail(there)).toBe(link)
  expect((await stranger.get(withQuery(urls.supportFollowUp, { lien: `${link}x` }))).status).toBe(404)
})

test('mails repeat nothing that was typed, since the address may be another person’s', async () => {
  const there = await portal()
  await there.stranger().post(urls.newSupportRequest, { ...supportRequest, subject: 'Gagnez un prix', message: 'Cliquez ici' })

  expect((await there.mails())[0]?.text).not.toMatch(/prix|Cliquez/)
})

test('a signed-in person lists their requests, adds a message and a document, and support downloads it', async () => {
  const { there, camille, staff, number } = await withRequest()
  await camille.post(urls.documents, { file: pdfFile('l’été.pdf'), label: 'RIB', type: 'bank_details' })
  const [document] = await there.ports.db.select().from(documents)

  const answer = await camille.post(pageOf(number), { message: 'Voici mon RIB.', document: document!.id })

  expect(answer.status).toBe(303)
  expect(await (await camille.get(urls.supportRequests)).text()).toContain(number)
  const [, message] = await there.ports.db.select().from(supportMessages)
  const file = await staff.get(urlFor(urls.supportDeskDocument, { number, messageId: message!.id }))
  expect((await file.arrayBuffer()).byteLength).toBe(2000)
  expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; /)
  expect(await there.mails()).toMatchObject([{ kind: 'support_opened', recipient: 'contact@exemple.fr' }])
})

test('another person’s document cannot be attached', async () => {
  const { there, camille, number } = await withRequest()
  const other = await there.signUp()
  await other.post(urls.documents, { file: pdfFile(), label: 'RIB', type: 'bank_details' })
  const [document] = await there.ports.db.select().from(documents)

  expect((await camille.post(pageOf(number), { message: 'Le RIB', document: document!.id })).status).toBe(422)
})

test('a person sees only their own requests, and the support desk is a 404 without a support role', async () => {
  const { there, camille, number } = await withRequest()
  const other = await there.signUp()

  for (const path of [pageOf(number), urls.supportDesk, deskOf(number)]) expect((await other.get(path)).status).toBe(404)
  expect((await other.post(pageOf(number), { message: 'Bonjour' })).status).toBe(404)
  expect((await camille.post(deskOf(number), { message: 'Bonjour' })).status).toBe(404)
})

test('a request waits, is answered, waits again and is closed; a closed one refuses messages and says so', async () => {
  const { there, camille, staff, number } = await withRequest()
  const state = async () => (await lastRequest(there)).state

  await staff.post(deskOf(number), { message: 'Réponse' })
  expect(await state()).toBe('answered')
  await camille.post(pageOf(number), { message: 'Merci, mais…' })
  expect(await state()).toBe('open')
  await camille.post(urlFor(urls.supportRequestClosing, { number }))
  await camille.post(urlFor(urls.supportRequestClosing, { number }))
  expect(await lastRequest(there)).toMatchObject({ state: 'closed', closedAt: there.ports.now() })

  const late = await staff.post(deskOf(number), { message: 'Encore' })
  expect(late.status).toBe(422)
  expect(await there.ports.db.select().from(supportMessages)).toHaveLength(3)
})

test('the support desk lists one state at a time, the longest wait first', async () => {
  const { there, camille, staff, number } = await withRequest()
  there.clock.pass({ minutes: 1 })
  await camille.post(urls.newSupportRequest, { ...signedInRequest, subject: 'La seconde' })
  const second = (await lastRequest(there)).number

  const page = await (await staff.get(urls.supportDesk)).text()
  expect(page.indexOf(number)).toBeLessThan(page.indexOf(second))
  await staff.post(deskOf(number), { message: 'Réponse' })
  expect(await (await staff.get(urls.supportDesk)).text()).not.toContain(number)
  expect(await (await staff.get(withQuery(urls.supportDesk, { etat: 'answered' }))).text()).toContain(number)
  for (const etat of ['autre', 'constructor', 'toString', '__proto__'])
    expect((await staff.get(withQuery(urls.supportDesk, { etat }))).status).toBe(404)
})

test('twenty requests from one network address make it wait, and what was typed stays', async () => {
  const there = await portal()
  for (let request = 0; request < 20; request++)
    await there.stranger().post(urls.newSupportRequest, { ...supportRequest, email: `x${request}@exemple.fr` })

  const refused = await there.stranger().post(urls.newSupportRequest, supportRequest)

  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Patientez')
  expect((await there.stranger('192.0.2.7').post(urls.newSupportRequest, supportRequest)).status).toBe(200)
})

test('writing to support in another person’s name cannot flood their mailbox', async () => {
  const there = await portal()
  for (let request = 0; request < 9; request++)
    await there.stranger(`192.0.2.${request}`).post(urls.newSupportRequest, { ...supportRequest, message: `Message ${request}` })

  expect((await there.mails()).length).toBe(5)
})

test('the command gives the support role to active accounts only', async () => {
  const there = await portal()
  const camille = await there.signUp()
  const gone = await there.signUp({ deactivatedAt: there.ports.now() })

  expect(await setSupportStaff(there.ports, gone.person.login ?? '', true)).toBe(false)
  expect((await camille.get(urls.supportDesk)).status).toBe(404)
  expect(await setSupportStaff(there.ports, camille.person.login ?? '', true)).toBe(true)
  expect((await camille.get(urls.supportDesk)).status).toBe(200)
  expect(await setSupportStaff(there.ports, camille.person.login ?? '', false)).toBe(true)
  expect((await camille.get(urls.supportDesk)).status).toBe(404)
})
