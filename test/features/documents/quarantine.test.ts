import { expect, test, vi } from 'vitest'
import { journal } from '#src/db/schema/operations.ts'
import { tick } from '#src/jobs.ts'
import type { Scanner, Verdict } from '#src/ports/scanner.ts'
import { urlFor, urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { add, details, documentsPortal, rowOf } from './documents-portal.ts'

function antivirus(first: Verdict | Error) {
  const mood = { answer: first, scanned: 0 }
  const scanner: Scanner = {
    async scan(content) {
      for await (const chunk of content) mood.scanned += chunk.length
      if (mood.answer instanceof Error) throw mood.answer
      return mood.answer
    },
  }
  return { mood, scanner }
}

test('a clean document is ready at once', async () => {
  const { scanner, mood } = antivirus({ clean: true })
  const home = await documentsPortal({ scanner })
  expect(await add(home, home.camille)).toMatchObject({ state: 'ready' })
  expect(mood.scanned).toBe(2000)
})

test('an infected document is refused at the field, and only its journal entry is kept', async () => {
  const { scanner } = antivirus({ clean: false, found: 'Eicar-Test-Signature' })
  const home = await documentsPortal({ scanner })

  const answer = await home.camille.post(urls.documents, { file: pdfFile(), ...details })
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text(), 'pieces-jointes-file-erreur')).toMatch(/un virus/)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
  const acts = await home.ports.db.select().from(journal)
  expect(acts).toContainEqual(expect.objectContaining({ act: 'document_infected' }))
})

test('an unscanned document waits in quarantine, where nobody can download it, until it is found clean', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { scanner, mood } = antivirus(new Error('clamd is not there'))
  const home = await documentsPortal({ scanner })

  const answer = await home.camille.htmx.post(urls.documents, { file: pdfFile(), ...details })
  expect(await answer.text()).toContain('L’antivirus l’examine')
  const id = (await home.rows())[0]!.id
  expect(await rowOf(home, id)).toMatchObject({ state: 'quarantined' })
  expect((await home.camille.get(urlFor(urls.documentFile, { id }))).status).toBe(404)
  expect((await home.camille.get(`${urls.documentArchive}?selection=${id}`)).status).toBe(422)
  const list = await (await home.camille.get(urls.documents)).text()
  expect(list).toContain('Examinée par l’antivirus')
  expect(list).not.toContain('Télécharger Carte grise')

  expect((await tick(home.ports)).find(({ name }) => name === 'tidy-documents')).toMatchObject({ state: 'failed' })
  expect(await rowOf(home, id)).toMatchObject({ state: 'quarantined' })

  mood.answer = { clean: true }
  await tick(home.ports)
  expect((await home.camille.get(urlFor(urls.documentFile, { id }))).status).toBe(200)
  log.mockRestore()
})

test('a document found infected later loses its file, and its owner is told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { scanner, mood } = antivirus(new Error('clamd is not there'))
  const home = await documentsPortal({ scanner })
  const { id } = await add(home, home.camille)

  mood.answer = { clean: false, found: 'Eicar-Test-Signature' }
  await tick(home.ports)

  expect(await rowOf(home, id)).toMatchObject({ state: 'infected' })
  expect(await home.stored()).toEqual([])
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Virus trouvé')
  expect((await home.camille.post(urls.documentDeletion, { selection: id })).status).toBe(303)
  log.mockRestore()
})
