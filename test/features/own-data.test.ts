import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { townHall } from '#test/support/town-hall.ts'

const { email: _, ...ownRequest } = supportRequest

test('a person downloads all their data as one ZIP: a machine-readable file and the documents', async () => {
  const there = await portal()
  const [camille, other] = [await there.signUp({ city: 'Beauval' }), await there.signUp({ lastName: 'Secret' })]
  await there.affiliate(camille, await there.structure({ displayName: 'Mairie de Beauval' }))
  await camille.post(urls.documents, { file: pdfFile('carte grise.pdf'), label: 'Carte grise', type: 'vehicle_registration' })
  await other.post(urls.documents, { file: pdfFile('autre.pdf'), label: 'Autre', type: 'other' })
  await camille.post(urls.newSupportRequest, ownRequest)

  const answer = await camille.get(urls.ownData)
  const text = new TextDecoder('latin1').decode(await answer.arrayBuffer())

  expect(answer.headers.get('Content-Type')).toBe('application/zip')
  expect(answer.headers.get('Content-Disposition')).toContain('attachment; filename')
  expect(text).toContain('pieces-jointes/carte grise.pdf')
  expect(text).toContain('%PDF-1.7')
  expect(text).not.toContain('autre.pdf')
  const data = JSON.parse(text.slice(text.indexOf('{\n  "'), text.lastIndexOf('\n}') + 2)) as Record<
    string,
    Record<string, unknown>[]
  >
  expect(data).toMatchObject({
    compte: [{ login: camille.person.login, city: 'Beauval' }],
    rattachements: [{ structure: 'Mairie de Beauval', state: 'approved' }],
    piecesJointes: [{ label: 'Carte grise', fileName: 'carte grise.pdf' }],
    messagesDesSollicitations: [{ body: ownRequest.message }],
    questionSecrete: [{ question: 'first_pet' }],
  })
})

test('the ZIP has a page in French that its owner can read: words, dates and sizes instead of codes', async () => {
  const there = await portal()
  const camille = await there.signUp({ city: 'Beauval', addressLine1: '<b>1 rue Haute</b>' })
  await there.affiliate(camille, await there.structure({ displayName: 'Mairie de Beauval' }))
  await camille.post(urls.documents, { file: pdfFile('carte grise.pdf'), label: 'Carte grise', type: 'vehicle_registration' })
  await camille.post(urls.newSupportRequest, ownRequest)

  const text = new TextDecoder().decode(await (await camille.get(urls.ownData)).arrayBuffer())
  const page = text.slice(text.indexOf('<!DOCTYPE'), text.indexOf('</html>'))

  const rows = [...page.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]*>/g, '|').replaceAll('\u00a0', ' '))
  expect(rows.join('\n')).toMatch(/Mairie de Beauval\|+Toute la structure\|+Utilisateur simple\|+Validé/)
  expect(rows.join('\n')).toMatch(/Carte grise\|+Carte grise\|+carte grise.pdf\|+/)
  expect(rows.join('\n')).toMatch(/Sollicitation envoyée/)
  expect(page).toContain('&lt;b&gt;1 rue Haute')
  expect(page).not.toMatch(/vehicle_registration|first_pet|>approved|support_request|undefined|\[object/)
})

test('the data contains no password hash, token or file key', async () => {
  const there = await portal()
  const camille = await there.signUp()
  await camille.post(urls.newSupportRequest, ownRequest)
  await there.stranger().post(urls.forgottenPassword, { login: camille.person.login ?? '' })

  const text = new TextDecoder('latin1').decode(await (await camille.get(urls.ownData)).arrayBuffer())

  expect(text).not.toMatch(/hash|scrypt\$|storageKey|lien=/i)
})

test('the data contains no other person’s name, although mails to managers name the person who asks', async () => {
  const { david, anne, request, mails } = await townHall()
  await request(david)
  expect((await mails()).map(({ text }) => text).join()).toContain('David')

  const text = new TextDecoder().decode(await (await anne.get(urls.ownData)).arrayBuffer())

  expect(text).toContain('affiliation_requested')
  expect(text).not.toMatch(/nguyen/i)
})

test('the ZIP is streamed: its first bytes come before the last document is read', async () => {
  const there = await portal()
  const camille = await there.signUp()
  await camille.post(urls.documents, { file: pdfFile('a.pdf', 300_000), label: 'A', type: 'other' })
  let opened = 0
  const { get } = there.ports.files
  const counted = (key: string) => {
    opened++
    return get(key)
  }
  there.ports.files = { ...there.ports.files, get: counted }

  const reader = (await camille.get(urls.ownData)).body!.getReader()
  await reader.read()

  expect(opened).toBe(0)
  while (!(await reader.read()).done);
  expect(opened).toBe(1)
})
