import { expect, test } from 'vitest'
import * as z from 'zod'
import { routes } from '#src/app.tsx'
import { urls } from '#src/urls.ts'
import { application, invoice } from '#test/features/events/application.ts'
import { portal } from '#test/support/portal.ts'

type Schema = z.core.JSONSchema.JSONSchema
type Content = Record<string, { schema: Schema; example?: unknown }>
type Operation = {
  requestBody?: { content: Content }
  parameters?: { name: string; required: boolean }[]
  responses: Record<string, { content: Content }>
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

async function document({ stranger }: Pick<Awaited<ReturnType<typeof portal>>, 'stranger'>) {
  return (await (await stranger().get(urls.openApi)).json()) as Document
}

test('every API operation is described, and no other', async () => {
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

test('the example of the description is accepted as it is', async () => {
  const here = await application()
  const { structure, clock, sendText } = here
  await structure({ identifier: '73282932000074', departments: ['COMPTA'] })
  clock.set('2026-11-24T09:00:00Z')
  const { paths } = await document(here)
  const example = paths[urls.apiEvents]!.post!.requestBody!.content['application/json']!.example
  expect(await (await sendText(JSON.stringify(example))).json()).toMatchObject({ acceptes: 1, rejetes: 0 })
})

type Here = Awaited<ReturnType<typeof application>>
const answers: Record<string, [status: number, members: string[], ask: (here: Here) => Promise<Response>]> = {
  'all is kept': [200, [], ({ sendText, event }) => sendText(body(event()))],
  'a part is': [207, [], ({ sendText, event }) => sendText(body(event(), {}))],
  'nothing is': [422, ['resultats', 'acceptes'], ({ sendText }) => sendText(body({}))],
  'no JSON': [400, [], ({ sendText }) => sendText('{')],
  'another shape': [400, ['erreurs'], ({ sendText }) => sendText('{}')],
  'no key': [401, [], ({ sendText }) => sendText('{}', { Authorization: '' })],
  'no JSON announced': [415, [], ({ sendText }) => sendText('{}', { 'Content-Type': 'text/plain' })],
  'too much': [413, [], ({ sendText }) => sendText('{}', { 'Content-Length': '5000000' })],
  'events read back': [
    200,
    [],
    async ({ list, send, event }) => {
      await send(event(), event({ id: 'e-2', type: 'information', facture: undefined, message: 'Fermé.' }))
      return list('depuis=2026-01-01T00:00:00Z')
    },
  ],
  'events read back without a date': [400, ['erreurs'], ({ list }) => list('')],
}

const body = (...evenements: unknown[]) => JSON.stringify({ evenements })

test.each(Object.entries(answers))('answers match the description: %s', async (name, [status, members, ask]) => {
  const here = await application()
  const { paths, components } = await document(here)
  const operation = paths[urls.apiEvents]![name.startsWith('events') ? 'get' : 'post']!

  const response = await ask(here)

  expect(response.status).toBe(status)
  const described = operation.responses[status]!.content[response.headers.get('Content-Type')!]!.schema as { $ref?: string }
  const schema = described.$ref ? components.schemas[described.$ref.split('/').at(-1)!]! : described
  expect(z.fromJSONSchema(schema as Schema).safeParse(await response.json()).error?.issues).toBeUndefined()
  for (const member of members) expect(schema).toHaveProperty(['properties', member])
})

test('amounts with rounding errors in floating point are accepted', async () => {
  const here = await application()
  const { paths } = await document(here)
  const facture = invoice({ montant: 19.99 })
  expect((await here.send(here.event({ facture }))).status).toBe(200)
  const { schema } = paths[urls.apiEvents]!.post!.requestBody!.content['application/json']!
  expect(JSON.stringify(schema)).not.toContain('multipleOf')
})

test('the description and the portal refuse the same bodies: another field, a missing one', async () => {
  const text = JSON.stringify(await document(await portal()))
  expect(text).toContain('"additionalProperties":false')
  expect(text).toContain('"required":["numero","contrepartie","montant","statut"]')
  expect(text).not.toContain('undefined')
})

test('the pages document all fields, states, workspaces and errors', async () => {
  const { stranger } = await portal()
  const pages = await Promise.all([urls.api, urls.apiCodes].map(async (url) => (await stranger().get(url)).text()))
  const page = pages.join('')
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

test('the page says which fields every event has, which some events have, and which are optional', async () => {
  const { stranger } = await portal()
  const page = await (await stranger().get(urls.api)).text()
  const [fields] = page.split('<h3>Exemple</h3>')
  const mandatory = [...fields!.matchAll(/<tr><th scope="row"><code>(.*?)<\/code>.*?data-label="Obligatoire">(.*?)<\/td>/g)]
  expect(
    Object.fromEntries(mandatory.map(([, path, word]) => [path!.replaceAll(/evenements\.|<wbr\/>/g, ''), word])),
  ).toMatchObject({
    id: 'oui',
    'structure.identifiant': 'oui',
    service: 'non',
    facture: 'selon le type',
    'facture.numero': 'oui',
    'facture.devise': 'non',
    message: 'selon le type',
  })
})
