import { expect, test } from 'vitest'
import { routes } from '../../src/app.tsx'
import { urls } from '../../src/urls.ts'
import { portal } from '../portal.ts'
import { application } from './events/application.ts'

type Operation = {
  requestBody?: { content: Record<string, { example?: unknown }> }
  parameters?: { name: string; required: boolean }[]
  responses: Record<string, unknown>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

async function document({ stranger }: Pick<Awaited<ReturnType<typeof portal>>, 'stranger'>) {
  return (await (await stranger().get(urls.openApi)).json()) as Document
}

test('every operation of the API is described, and nothing else', async () => {
  const { openapi, paths } = await document(await portal())
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(openapi).toBe('3.1.0')
  expect(described.toSorted()).toEqual(
    Object.keys(routes)
      .filter((key) => key.includes(' /api/v1/'))
      .map((key) => key.replaceAll(/:(\w+)/g, '{$1}'))
      .toSorted(),
  )
})

test('the example of the description is accepted as it stands', async () => {
  const here = await application()
  const { structure, clock, sendText } = here
  await structure({ identifier: '73282932000074', departments: ['COMPTA'] })
  clock.set('2026-11-24T09:00:00Z')
  const { paths } = await document(here)
  const example = paths[urls.apiEvents]!.post!.requestBody!.content['application/json']!.example
  expect(await (await sendText(JSON.stringify(example))).json()).toMatchObject({ acceptes: 1, rejetes: 0 })
})

test('the description refuses what the portal refuses: another field, a missing one', async () => {
  const text = JSON.stringify(await document(await portal()))
  expect(text).toContain('"additionalProperties":false')
  expect(text).toContain('"required":["numero","contrepartie","montant","statut"]')
  expect(text).not.toContain('undefined')
})

test('the page says all of it to people: fields, states, spaces, errors', async () => {
  const { stranger } = await portal()
  const page = await (await stranger().get(urls.api)).text()
  for (const word of [
    'evenements',
    'survenuLe',
    'MISE_EN_PAIEMENT',
    '213',
    'factures-recues',
    'tout-rejete',
    'Authorization: Bearer',
  ])
    expect(page).toContain(word)
})
