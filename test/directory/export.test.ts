import { expect, test } from 'vitest'
import { csvReader } from '#src/formats/csv-reader.ts'
import { FOUND_MAX } from '#src/search/find-structures.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { urls, withQuery } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'
import { writeManyStructures } from '#test/support/structures.ts'

const exportOf = (query: Record<string, string>) => withQuery(urls.structureExport, query)

function rowsOf(csv: string) {
  const reader = csvReader()
  return [...reader.push(csv), ...reader.end()].map(({ cells }) => cells)
}

test('search results are exported as a file that spreadsheets open', async () => {
  const { ports, signUp, structure } = await portal()
  await structure({
    legalName: 'Mairie d’Été',
    displayName: '=1+1',
    city: 'Amiens; Somme',
    postalCode: '02000',
    email: 'a@b.example',
  })
  await structure({ legalName: 'École' })
  await indexStructures(ports, 10)

  const file = await (await signUp()).get(exportOf({ raisonSociale: '*mairie*' }))
  expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="structures.csv"')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [headers, ...rows] = rowsOf(new TextDecoder().decode(bytes))
  expect(headers).toContain('Raison sociale')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual(expect.arrayContaining(['Mairie d’Été', "'=1+1", 'Amiens; Somme', '02000', 'oui']))
})

test('contact details of a structure, which may be one person’s, are not exported for everybody', async () => {
  const { ports, signUp, structure } = await portal()
  await structure({ legalName: 'Mairie', email: 'prive@exemple.fr', phone: '0102030405' })
  await indexStructures(ports, 10)
  const csv = await (await (await signUp()).get(exportOf({ raisonSociale: 'mairie' }))).text()
  expect(csv).not.toMatch(/prive@exemple|0102030405|Téléphone/)
})

test('search results are exported in full, without a limit', async () => {
  const { ports, signUp } = await portal()
  const quantity = 2 * FOUND_MAX + 100
  await writeManyStructures(ports, quantity)
  await indexStructures(ports, quantity)
  const csv = await (await (await signUp()).get(exportOf({ raisonSociale: 'numero' }))).text()
  const names = rowsOf(csv).slice(1)
  expect(names).toHaveLength(quantity)
  expect(new Set(names.map(([, identifier]) => identifier)).size).toBe(quantity)
})

test('refused criteria redirect to the page that explains why', async () => {
  const { signUp } = await portal()
  const answer = await (await signUp()).get(exportOf({ raisonSociale: 'm' }))
  expect(answer.headers.get('Location')).toBe(`${urls.affiliationSearch}?raisonSociale=m`)
})
