import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { cuttableConnection } from './cuttable-connection.ts'
import { hugePdf } from './huge-pdf.ts'
import { deleteDocuments, expectRefusal, expectStatus } from './steps.ts'

const { open } = browser()
const ADDRESS = '/compte/pieces-jointes'

const pdf = (name: string, sizeBytes = 3000) => {
  const buffer = Buffer.alloc(sizeBytes, ' ')
  buffer.write('%PDF-1.7')
  return { name, mimeType: 'application/pdf', buffer }
}

test.each([true, false])(
  'a document is added, edited, downloaded, put into a ZIP and deleted (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await open('nouveau', { javaScriptEnabled })
    await page.goto('/compte')
    await page.getByRole('link', { name: 'Gérer pièces jointes' }).click()
    await fillIn(page, pdf('carte-grise.pdf'), 'Carte grise')
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await expectStatus(page, 'La pièce jointe a été ajoutée.')
    expect(await page.getByText(/3\sko sur\s200\sMo/).isVisible()).toBe(true)

    await page.getByRole('link', { name: 'Modifier Carte grise' }).click()
    // The upload form has a « Désignation » too, so wait until it is replaced.
    await page.locator('#panneau-pieces-jointes').getByRole('button', { name: 'Valider' }).waitFor()
    await page.getByLabel('Désignation').fill('Carte grise du Kangoo')
    await page.locator('#panneau-pieces-jointes').getByRole('button', { name: 'Valider' }).click()
    await expectStatus(page, 'La pièce jointe a été modifiée.')

    const link = page.getByRole('link', { name: 'Télécharger Carte grise du Kangoo' })
    expect(await savedAs(page, (await link.getAttribute('href')) ?? '')).toBe('carte-grise.pdf')
    await page.getByLabel('Sélectionner Carte grise du Kangoo').check()
    expect(await savedAs(page, await addressOfForm(page, 'Télécharger'))).toBe('pieces-jointes.zip')

    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await page.getByRole('heading', { name: 'Supprimer cette pièce jointe' }).waitFor()
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expectStatus(page, 'La suppression est faite.')
    expect(await page.getByText('Aucune pièce jointe pour l’instant').isVisible()).toBe(true)
    await page.context().close()
  },
)

test('the script refuses a bad file before it is sent', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  let sent = 0
  page.on('request', (request) => request.method() === 'POST' && sent++)
  const wrong = [
    [hugePdf('gros.pdf', 10_485_761), /dépasse 10\sMo/],
    [pdf('programme.exe'), /n’est pas accepté/],
    [pdf(`${'x'.repeat(47)}.pdf`), /dépasse 50 caractères/],
  ] as const
  for (const [file, sentence] of wrong) {
    await fillIn(page, file, 'Carte grise')
    await page.getByRole('button', { name: 'Ajouter' }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(sentence)
    expect(await page.getByLabel('Parcourir').getAttribute('aria-invalid')).toBe('true')
    expect(await axeProblems(page)).toEqual([])
  }
  expect(sent).toBe(0)

  await fillIn(page, pdf('bon.pdf'), 'Carte grise')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await page.getByLabel('Parcourir').getAttribute('aria-invalid')).toBe('false')
})

test('a refused form comes back with its file still chosen', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  await fillIn(page, pdf('carte-grise.pdf'), '')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectRefusal(page, 'Désignation')
  expect(await chosen(page)).toEqual(['carte-grise.pdf'])

  await page.getByLabel('Désignation').fill('Carte grise')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  expect(await chosen(page)).toEqual([])
  await deleteDocuments(page)
})

test('an upload shows its progress, can be stopped, and can be sent again with the file still chosen', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  const line = await lineOf(page)
  await line(200_000)
  await fillIn(page, pdf('photo.pdf', 1_500_000), 'Photo')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  const bar = page.getByRole('progressbar', { name: 'Envoi du fichier' })
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0.1)
  expect(await page.getByRole('button', { name: 'Ajouter' }).isDisabled()).toBe(true)
  expect(await axeProblems(page)).toEqual([])

  await page.getByRole('button', { name: 'Arrêter l’envoi' }).click()
  expect(await page.getByRole('alert').textContent()).toMatch(/Envoi arrêté/)
  expect(await bar.isVisible()).toBe(false)
  expect(await chosen(page)).toEqual(['photo.pdf'])

  await line(-1)
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  await deleteDocuments(page)
})

test('a cut upload shows an error and leaves no file, and the same click sends it later', async () => {
  const line = await cuttableConnection()
  const page = await open('nouveau', { baseURL: line.url })
  await page.goto(ADDRESS)
  await fillIn(page, pdf('photo.pdf', 1_500_000), 'Photo')
  line.state.cutAfterBytes = 500_000
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByText('La connexion est coupée').waitFor()
  expect(await chosen(page)).toEqual(['photo.pdf'])
  expect(await page.getByLabel('Désignation').inputValue()).toBe('Photo')
  expect(await axeProblems(page)).toEqual([])

  line.state.cutAfterBytes = Number.POSITIVE_INFINITY
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  expect(await page.getByRole('row').count()).toBe(2)
  await deleteDocuments(page)
})

test('without JavaScript, a file far too big gets a refusal page, not a cut connection', async () => {
  const page = await open('nouveau', { javaScriptEnabled: false })
  await page.goto(ADDRESS)
  await fillIn(page, hugePdf('video.pdf', 40_000_000), 'Vidéo')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page
    .getByText(/Ce fichier dépasse 10\sMo/)
    .first()
    .waitFor()
  expect(await page.getByLabel('Désignation').inputValue()).toBe('Vidéo')
  await page.context().close()
})

test('a document is added by keyboard alone', async () => {
  const page = await open('nouveau')
  await page.goto(ADDRESS)
  await page.getByLabel('Parcourir').setInputFiles(pdf('carte-grise.pdf'))
  await page.getByLabel('Parcourir').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Carte grise')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectStatus(page, 'La pièce jointe a été ajoutée.')
  await deleteDocuments(page)
})

async function fillIn(page: Page, file: ReturnType<typeof pdf> | string, label: string) {
  await page.getByLabel('Parcourir').setInputFiles(file)
  await page.getByLabel('Désignation').fill(label)
  await page.getByLabel('Type de pièce jointe').selectOption('Carte grise')
}

const chosen = (page: Page) =>
  page.getByLabel('Parcourir').evaluate((input: HTMLInputElement) => Array.from(input.files ?? [], ({ name }) => name))

async function savedAs(page: Page, address: string) {
  const answer = await page.request.get(address)
  return /^attachment; filename="([^"]+)"/.exec(answer.headers()['content-disposition'] ?? '')?.[1]
}

function addressOfForm(page: Page, button: string) {
  return page.getByRole('button', { name: button }).evaluate((element: HTMLButtonElement) => {
    const fields = new FormData(element.form ?? undefined) as unknown as Record<string, string>
    const address = element.getAttribute('formaction') ?? element.form?.action
    return `${address}?${new URLSearchParams(fields)}`
  })
}

async function lineOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const rest = { offline: false, latency: 0, downloadThroughput: -1 }
  return (uploadThroughput: number) => session.send('Network.emulateNetworkConditions', { ...rest, uploadThroughput })
}
