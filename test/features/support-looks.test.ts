import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { documents } from '#src/db/schema/documents.ts'
import { journal, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { urlFor, urls } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import type { Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { loadedStructure } from './first-managers/loaded-structure.ts'

const looks = ['support_request_viewed', 'document_viewed_by_support'] as const
const allLooks = [...looks, 'affiliation_request_viewed_by_support', 'manager_situation_viewed_by_support'] as const

/** Somebody reported Camille, their principal manager, 14 days ago. */
async function reportCamille({ ports, affiliate, structure, signUp }: Portal, camille: Signed) {
  const { id: structureId } = await structure()
  await affiliate(camille, { id: structureId }, { role: 'primary_manager' })
  const [managerId, reporterId] = [camille.person.id, (await signUp({ firstName: 'Zoé' })).person.id]
  const reportedAt = new Date(ports.now().getTime() - 14 * 86_400_000)
  await ports.db.insert(absenceReports).values({ id: 'report', structureId, managerId, reporterId, reportedAt })
  return 'report'
}

async function withDocument() {
  const there = await portal()
  const { db } = there.ports
  const [camille, staff, other] = [
    await there.signUp(),
    await there.signUp({ firstName: 'Sam', isSupportStaff: true }),
    await there.signUp(),
  ]
  await camille.post(urls.newSupportRequest, supportRequest)
  await camille.post(urls.documents, { file: pdfFile('rib.pdf'), label: 'RIB', type: 'bank_details' })
  const [[request], [document]] = [await db.select().from(supportRequests), await db.select().from(documents)]
  const number = request!.number
  await camille.post(urlFor(urls.supportRequest, { number }), { message: 'Voici mon RIB.', document: document!.id })
  const [message] = await db.select().from(supportMessages).where(eq(supportMessages.documentId, document!.id))
  const desk = urlFor(urls.supportDeskRequest, { number })
  const file = urlFor(urls.supportDeskDocument, { number, messageId: message!.id })
  const looked = () =>
    db
      .select({ act: journal.act, actorId: journal.actorId, subjectId: journal.subjectId, details: journal.details })
      .from(journal)
      .where(inArray(journal.act, [...allLooks]))
  return { there, camille, staff, other, number, desk, file, looked, documentId: document!.id, messageId: message!.id }
}

test('support opens a request and its document: the journal names the person, the request and the document', async () => {
  const { camille, staff, number, desk, file, looked, documentId } = await withDocument()

  expect((await staff.get(desk)).status).toBe(200)
  await (await staff.get(file)).arrayBuffer()

  const about = { actorId: staff.person.id, subjectId: camille.person.id }
  expect(await looked()).toEqual([
    { act: 'support_request_viewed', ...about, details: { number } },
    { act: 'document_viewed_by_support', ...about, details: { number, documentId } },
  ])
})

test('Camille finds both looks in her data, without the name of the person of support', async () => {
  const { camille, staff, desk, file } = await withDocument()
  await staff.get(desk)
  await (await staff.get(file)).arrayBuffer()

  const text = new TextDecoder('latin1').decode(await (await camille.get(urls.ownData)).arrayBuffer())

  for (const look of looks) expect(text).toContain(look)
  expect(text).not.toContain(staff.person.id)
})

test('every page of support about one request journals the look, including pages added later', async () => {
  const { there, camille, staff, number, messageId, looked } = await withDocument()
  const reportId = await reportCamille(there, camille)
  const parameters: Record<string, string> = { number, messageId, reportId }
  const pages = Object.keys(routes).filter((key) => /^GET \/support\/.*:/.test(key))
  expect(pages.length).toBeGreaterThan(1)

  for (const [index, page] of pages.entries()) {
    const answer = await staff.get(urlFor(page.slice('GET '.length), parameters))
    await answer.arrayBuffer()
    const about = { actorId: staff.person.id, subjectId: camille.person.id }
    expect({ page, status: answer.status, looks: await looked() }).toMatchObject({
      page,
      status: 200,
      looks: expect.arrayContaining(Array(index + 1).fill(expect.objectContaining(about))),
    })
    expect((await looked()).filter(({ subjectId }) => subjectId === camille.person.id)).toHaveLength(index + 1)
  }
})

const refusedForm = { message: '', verdict: 'reject', reason: '' }
const goodForm = { message: 'Voici.', verdict: 'reject', reason: 'Fonction inconnue.' }

test.each([
  ['refused', 'a part', true, [refusedForm]],
  ['refused', 'a page', false, [refusedForm]],
  ['sent and sent again', 'a part', true, [goodForm, goodForm]],
  ['sent and sent again', 'a page', false, [goodForm, goodForm]],
])('every form of support %s that answers with a person’s record as %s journals the look', async (_, _part, htmx, forms) => {
  const { there, camille, staff, number, looked } = await withDocument()
  const college = await there.structure({ displayName: 'Collège' })
  await camille.post(urlFor(urls.affiliationRequest, { structureId: college.id }), {
    scope: 'structure',
    validFrom: '2026-09-01',
  })
  const [{ id: affiliationId } = { id: '' }] = await there.ports.db.select({ id: affiliations.id }).from(affiliations)
  const parameters: Record<string, string> = { number, affiliationId, reportId: await reportCamille(there, camille) }
  const posts = Object.keys(routes).filter((key) => /^POST \/support\/.*:/.test(key))
  expect(posts.length).toBeGreaterThan(2)

  const sender = htmx ? staff.htmx : staff
  const looksAtCamille = async () => (await looked()).filter(({ subjectId }) => subjectId === camille.person.id).length
  let shown = 0
  for (const post of posts)
    for (const form of forms) {
      const before = await looksAtCamille()
      const answer = await sender.post(urlFor(post.slice('POST '.length), parameters), form)
      const hasRecord = /Camille|camille|Voici mon RIB/.test(await answer.text())
      if (hasRecord) shown++
      expect({ post, form, looks: (await looksAtCamille()) - before }).toEqual({ post, form, looks: hasRecord ? 1 : 0 })
    }
  expect(shown).toBeGreaterThan(htmx || forms.length === 1 ? 1 : -1)
})

test('support reads the requests to structures without a manager: each person shown finds the look, and nobody else', async () => {
  const { ask, david, chloe, eve, sam, ports } = await loadedStructure()
  const asked = [await ask(chloe), await ask(david)]
  expect((await david.get(urls.firstManagers)).status).toBe(404)
  expect((await sam.get(urls.firstManagers)).status).toBe(200)

  const act = 'affiliation_request_viewed_by_support' as const
  const looks = await ports.db.select().from(journal).where(eq(journal.act, act)).orderBy(journal.subjectId)
  const about = [chloe, david].map(({ person }, index) => ({
    ...{ actorId: sam.person.id, subjectId: person.id, details: { affiliationId: asked[index] } },
  }))
  expect(looks).toHaveLength(2)
  expect(looks).toMatchObject(about.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)))
  const data = async (who: typeof david) => new TextDecoder('latin1').decode(await (await who.get(urls.ownData)).arrayBuffer())
  expect(await data(david)).toContain(act)
  expect(await data(eve)).not.toContain(act)
})

test('a refused look is not journalled', async () => {
  const { camille, staff, other, desk, file, looked } = await withDocument()

  for (const who of [camille, other]) for (const path of [desk, file]) expect((await who.get(path)).status).toBe(404)
  expect((await staff.get(`${file}x`)).status).toBe(404)
  expect(await looked()).toEqual([])
})
