import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApiKey } from '#src/auth/api-keys.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { add, documentsPortal } from '#test/features/documents/documents-portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'

type Listed = { documents: { id: string; contenu: string; nomFichier: string; type: string; taille: number; sha256: string }[] }

type Description = {
  paths: Record<string, { get: { responses: { 200: { content: { 'application/json': { example: Listed } } } } } }>
}

async function home() {
  const built = await documentsPortal()
  const [facturo, autre] = [await createApiKey(built.ports, 'Facturo'), await createApiKey(built.ports, 'Autre')]
  const row = await add(built, built.camille, pdfFile('carte-grise.pdf'))
  const visit = (path: string, key: string) => built.stranger().visit(path, { headers: { Authorization: `Bearer ${key}` } })
  const login = built.camille.person.login ?? ''
  const decide = (consent: string, version: string, application = facturo.id) =>
    built.camille.post(urls.documentConsents, { application, consent, version })
  return {
    ...built,
    facturo,
    autre,
    row,
    decide,
    list: (key = facturo.key, utilisateur = login) => visit(withQuery(urls.apiDocuments, { utilisateur }), key),
    fetchOne: (id: string, key = facturo.key) => visit(urlFor(urls.apiDocument, { id }), key),
  }
}

test('an application without consent gets no document and no reason', async () => {
  const { list, fetchOne, row } = await home()
  const answers = await Promise.all([list(), list(undefined, 'personne@exemple.fr'), fetchOne(row.id), fetchOne('inconnu')])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  const [refused, unknown] = await Promise.all(answers.slice(0, 2).map((answer) => answer.text()))
  expect(refused).toBe(unknown)
})

test('consent allows listing and fetching; each fetch is journalled; another application still gets nothing', async () => {
  const { camille, decide, list, fetchOne, row, autre, facturo, ports } = await home()
  expect((await decide('given', '0')).status).toBe(303)
  expect(await (await camille.get(urls.documentConsents)).text()).toContain('Autorisé depuis le 01/09/2026')

  const { documents } = (await (await list(undefined, ` ${camille.person.login?.toUpperCase()}`)).json()) as Listed
  expect(documents).toMatchObject([
    { id: row.id, nomFichier: 'carte-grise.pdf', type: 'CARTE_GRISE', taille: 2000, sha256: row.sha256 },
  ])
  const file = await fetchOne(row.id)
  expect(await file.arrayBuffer()).toHaveProperty('byteLength', 2000)
  expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; /)
  expect(file.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
  const acts = await ports.db.select().from(journal).where(eq(journal.act, 'document_fetched'))
  expect(acts).toMatchObject([{ subjectId: camille.person.id, details: { documentId: row.id, apiKeyId: facturo.id } }])

  expect((await list(autre.key)).status).toBe(404)
  expect((await fetchOne(row.id, autre.key)).status).toBe(404)
})

test('consent is withdrawn and given again; a stale form changes nothing', async () => {
  const { decide, list, fetchOne, row } = await home()
  await decide('given', '0')
  expect((await decide('withdrawn', '1')).status).toBe(303)
  expect([(await list()).status, (await fetchOne(row.id)).status]).toEqual([404, 404])

  expect((await decide('given', '1')).status).toBe(409)
  expect((await list()).status).toBe(404)
  expect((await decide('given', '2')).status).toBe(303)
  expect((await list()).status).toBe(200)
})

test('deleted documents, and those of a deactivated person, cannot be fetched', async () => {
  const { decide, list, fetchOne, row, camille, ports, clock } = await home()
  await decide('given', '0')
  await camille.post(urls.documentDeletion, { selection: row.id })
  expect((await fetchOne(row.id)).status).toBe(404)
  expect(await (await list()).json()).toEqual({ documents: [] })

  await ports.db.update(users).set({ deactivatedAt: clock.now() }).where(eq(users.id, camille.person.id))
  expect((await list()).status).toBe(404)
})

test('the example of the description has the fields of a real answer', async () => {
  const { decide, list, stranger } = await home()
  await decide('given', '0')
  const description = (await (await stranger().get(urls.openApi)).json()) as Description
  const { example } = description.paths[urls.apiDocuments]!.get.responses[200].content['application/json']
  const answer = (await (await list()).json()) as Listed
  expect(Object.keys(answer.documents[0]!)).toEqual(Object.keys(example.documents[0]!))
})

test('a revoked application is not offered for consent and gets no answer', async () => {
  const { decide, list, camille, facturo, ports, clock } = await home()
  await decide('given', '0')
  await ports.db.update(apiKeys).set({ revokedAt: clock.now() }).where(eq(apiKeys.id, facturo.id))
  expect(await (await camille.get(urls.documentConsents)).text()).not.toContain('Facturo')
  expect((await list()).status).toBe(401)
  expect((await decide('given', '1')).status).toBe(404)
})

test('a query without a person is refused as invalid', async () => {
  const { stranger, facturo } = await home()
  const answer = await stranger().visit(urls.apiDocuments, { headers: { Authorization: `Bearer ${facturo.key}` } })
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([400, 'application/problem+json'])
})
