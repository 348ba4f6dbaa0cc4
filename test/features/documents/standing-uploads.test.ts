import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { urls } from '#src/urls.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { standingBody } from '#test/support/standing-body.ts'
import { add, details, documentsPortal } from './documents-portal.ts'

type Home = Awaited<ReturnType<typeof documentsPortal>>

const FILE = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
const field = (name: string, value: string) => `\r\n--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`
const REST = `${field('label', details.label)}${field('type', details.type)}\r\n--x--\r\n`

/** More than all buffers hold: the portal waits for the rest only once it stores the beginning, or drops it. */
const HALF_BYTES = 300_000

/** Sends half of a file, and returns once the portal waits for the rest. */
async function startUpload({ camille }: Home, who = camille) {
  const [[name = '', mark = ''] = []] = Object.entries(await who.owner())
  const body = standingBody(`${field(name, mark).trimStart()}\r\n${FILE}`, pdfOf(HALF_BYTES))
  const answer = who.visit(urls.documents, body.init('multipart/form-data; boundary=x'))
  await body.still()
  return { ...body, answer }
}

const startUploads = (home: Home, count: number) => Promise.all(Array.from({ length: count }, () => startUpload(home)))

const post = ({ camille }: Home) => camille.post(urls.documents, { file: pdfFile(), ...details })

async function sentence(answer: Response) {
  expect(answer.status).toBe(422)
  return textOf(await answer.text(), 'pieces-jointes-file-erreur')
}

test('an upload that stands still for 30 seconds is cut, and nothing of it is left', async () => {
  const home = await documentsPortal()
  const upload = await startUpload(home)
  home.clock.pass({ seconds: 29 })
  expect(await home.rows()).toMatchObject([{ state: 'uploading' }])

  home.clock.pass({ seconds: 1 })
  const answer = await upload.answer
  expect([answer.status, await answer.text()]).toEqual([408, expect.stringContaining('Envoi interrompu')])
  expect(upload.state.isCancelled).toBe(true)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a slow upload that sends something every 29 seconds is kept', async () => {
  const home = await documentsPortal()
  const upload = await startUpload(home)
  for (let times = 0; times < 3; times++) {
    home.clock.pass({ seconds: 29 })
    upload.send(new Uint8Array(100))
    await upload.still()
  }
  upload.send(REST)
  await upload.still()
  upload.end()
  expect((await upload.answer).status).toBe(303)
  expect(await home.rows()).toMatchObject([{ state: 'ready', sizeBytes: HALF_BYTES + 300 }])
})

test('a person has three uploads under way at most: the fourth is refused with a message and stores nothing', async () => {
  const home = await documentsPortal()
  const uploads = await startUploads(home, 3)

  expect(await sentence(await post(home))).toMatch(/3 envois sont déjà en cours.*n’a pas été ajouté.*Attendez/)
  expect(await home.rows()).toHaveLength(3)

  home.clock.pass({ seconds: 30 })
  await Promise.all(uploads.map(({ answer }) => answer))
  await add(home, home.camille)
})

test('of five uploads started at once, three are stored', async () => {
  const home = await documentsPortal()
  const uploads = await startUploads(home, 5)
  expect(await home.rows()).toHaveLength(3)
  home.clock.pass({ seconds: 30 })
  await Promise.all(uploads.map(({ answer }) => answer))
})

test('the uploads of another person do not count', async () => {
  const home = await documentsPortal()
  const zoe = await home.signUp()
  for (let times = 0; times < 3; times++) await startUpload(home, zoe)
  await add(home, home.camille)
  home.clock.pass({ seconds: 30 })
})

test('uploads that a killed process left count for an hour, the longest that an upload may take', async () => {
  const home = await documentsPortal()
  const uploads = await startUploads(home, 3)
  // A killed process runs no timer and cleans up nothing.
  const rows = await home.rows()
  home.clock.pass({ seconds: 30 })
  await Promise.all(uploads.map(({ answer }) => answer))
  await home.settled()
  await home.ports.db.insert(documents).values(rows)

  home.clock.pass({ minutes: 59 })
  expect((await post(home)).status).toBe(422)
  home.clock.pass({ minutes: 1 })
  await add(home, home.camille)
})
