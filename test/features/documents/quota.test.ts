import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { add, details, documentsPortal } from './documents-portal.ts'

async function fill(home: Awaited<ReturnType<typeof documentsPortal>>, count: number, sizeBytes: number) {
  const row = await add(home, home.camille)
  const copies = Array.from({ length: count - 1 }, (_, number) => ({ ...row, id: `copy-${number}`, storageKey: `key-${number}` }))
  for (let at = 0; at < copies.length; at += 5) await home.ports.db.insert(documents).values(copies.slice(at, at + 5))
  await home.ports.db.update(documents).set({ sizeBytes, version: sql`version` })
}

async function sentence(answer: Response) {
  expect(answer.status).toBe(422)
  return textOf(await answer.text(), 'pieces-jointes-file-erreur').replaceAll(/\s/g, ' ')
}

test('a person keeps a hundred documents at most', async () => {
  const home = await documentsPortal()
  await fill(home, 100, 10)
  const answer = await home.camille.post(urls.documents, { file: pdfFile(), ...details, label: 'De trop' })
  expect(await sentence(answer)).toMatch(/Vous avez déjà 100 pièces jointes, c’est le maximum/)
  expect(await home.rows()).toHaveLength(100)
})

test('a person keeps 200 Mo at most, to the byte', async () => {
  const home = await documentsPortal()
  await fill(home, 20, 10_485_760)
  await home.ports.db.update(documents).set({ sizeBytes: 10_483_760 }).where(sql`id = 'copy-1'`)
  const refused = await home.camille.post(urls.documents, { file: pdfFile('a.pdf', 2001), ...details })
  expect(await sentence(refused)).toMatch(/Il n’y a plus assez de place.*200 Mo/)
  await home.settled()
  expect([(await home.rows()).length, (await home.stored()).length]).toEqual([20, 1])

  await add(home, home.camille, pdfFile('a.pdf', 2000))
  expect(await (await home.camille.get(urls.documents)).text()).toMatch(/200\s*Mo sur\s*200\s*Mo/)
})

test('two parallel uploads for the last place: one is kept, the other is refused with a message', async () => {
  const home = await documentsPortal()
  await fill(home, 99, 10)
  const answers = await Promise.all(
    [1, 2].map((file) => home.camille.post(urls.documents, { file: pdfFile(), ...details, label: `Pièce ${file}` })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const refused = answers.find(({ status }) => status === 422)!
  expect(await sentence(refused)).toMatch(/c’est le maximum/)
  await home.settled()
  expect(await home.rows()).toHaveLength(100)
})

test('a hundred documents are listed on two pages, each small enough for a slow connection', async () => {
  const home = await documentsPortal()
  await fill(home, 100, 10)
  const pages = await Promise.all(
    ['1', '2'].map(async (page) => (await home.camille.get(`${urls.documents}?page=${page}`)).text()),
  )
  for (const page of pages) {
    expect(page.match(/name="selection"/g)).toHaveLength(50)
    expect(gzipSync(page).length).toBeLessThan(14_600)
  }
  expect((await home.camille.get(`${urls.documents}?page=3`)).status).toBe(404)
})

test('the form carries the remaining quota, so that the browser sends no file that exceeds it', async () => {
  const home = await documentsPortal()
  const attribute = async (name: string) =>
    new RegExp(`${name}="([^"]*)"`).exec(await (await home.camille.get(urls.documents)).text())?.[1]
  expect([await attribute('data-max-bytes'), await attribute('data-too-big')]).toEqual([
    '10485760',
    expect.stringContaining('dépasse'),
  ])

  await fill(home, 20, 10_000_000)
  expect([await attribute('data-max-bytes'), await attribute('data-too-big')]).toEqual([
    '9715200',
    expect.stringContaining('plus assez de place'),
  ])
})

test('another person’s documents do not count against the quota', async () => {
  const home = await documentsPortal()
  await fill(home, 100, 2_097_152)
  const zoe = await home.signUp()
  expect((await zoe.post(urls.documents, { file: pdfFile(), ...details })).status).toBe(303)
})
