import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApiKey, findInvoiceOwners, revokeApiKey } from '#src/auth/api-keys.ts'
import { apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { urls } from '#src/urls.ts'
import { application, type Event, invoice } from './application.ts'

async function twoKeys(secondName: string) {
  const first = await application()
  const { key, id: secondId } = await createApiKey(first.ports, secondName)
  const headers = { Authorization: `Bearer ${key}` }
  const sendSecond = async (...sent: Event[]) => {
    const response = await first.sendText(JSON.stringify({ evenements: sent }), headers)
    return { status: response.status, answer: (await response.json()) as Awaited<ReturnType<typeof first.send>>['answer'] }
  }
  return { ...first, secondId, sendSecond, stored: () => first.ports.db.select().from(invoices) }
}

const REASON = 'facture-d-une-autre-application'
const rewritten = { montant: 999_999.99, statut: 'REJETEE' }

test('an application cannot change an invoice that another sent first: the event is rejected with its reason, the others are kept', async () => {
  const { send, sendSecond, event, stored, apiKeyId, secondId, ports } = await twoKeys('Autre logiciel')
  await send(event())

  const { status, answer } = await sendSecond(
    event({ id: 'x-1', survenuLe: '2026-09-01T10:00:00+02:00', facture: invoice(rewritten) }),
    event({ id: 'x-2', facture: invoice({ numero: 'F-2026-2' }) }),
  )

  expect(status).toBe(207)
  expect(answer.resultats).toMatchObject([{ id: 'x-1', resultat: 'rejete', motif: REASON }, { resultat: 'accepte' }])
  expect(await stored()).toMatchObject([
    { number: 'F-2026-1', amountCents: 123450, status: 'made_available', version: 1, apiKeyId },
    { number: 'F-2026-2', apiKeyId: secondId },
  ])
  expect(await ports.db.$count(events)).toBe(2)
})

test('of two applications that send one invoice at the same moment, one is accepted and the other rejected', async () => {
  const { send, sendSecond, event, stored } = await twoKeys('Autre logiciel')

  const answers = await Promise.all([send(event()), sendSecond(event({ facture: invoice(rewritten) }))])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  const refused = answers.find(({ status }) => status === 422)
  expect(refused?.answer.resultats).toMatchObject([{ motif: REASON }])
  expect(await stored()).toMatchObject([{ version: 1 }])
})

test('a new key of the same name goes on with the invoices of the old one', async () => {
  const { send, sendSecond, event, stored, apiKeyId } = await twoKeys('Logiciel')
  await send(event())

  const later = event({ id: 'e-2', survenuLe: '2026-09-01T10:00:00+02:00', facture: invoice({ statut: 'REJETEE' }) })
  expect((await sendSecond(later)).status).toBe(200)
  expect(await stored()).toMatchObject([{ status: 'rejected', version: 2, apiKeyId }])
})

test('an invoice without an owner belongs to the next application that sends it', async () => {
  const { send, sendSecond, event, stored, secondId, ports } = await twoKeys('Autre logiciel')
  await send(event())
  await ports.db.update(invoices).set({ apiKeyId: null })

  expect((await sendSecond(event())).status).toBe(200)
  expect(await stored()).toMatchObject([{ apiKeyId: secondId, version: 2 }])
  expect((await send(event({ id: 'e-2' }))).answer.resultats).toMatchObject([{ motif: REASON }])
})

test('a number or a counterpart that differs by capitals, spaces or hidden signs is the same invoice', async () => {
  const { send, sendSecond, event, stored } = await twoKeys('Autre logiciel')
  await send(event({ facture: invoice({ numero: 'F-2026-É1', contrepartie: 'Société Élan' }) }))
  const twins = [
    'f-2026-é1',
    'F - 2026 - É1',
    'F-2026\u00AD-É1',
    '\u2060F-2026-É1',
    'Ｆ-2026-É1',
    'F-2026-E\u0301\u200D1',
    'F–2026—É1',
    'F-2026-É1\u2800',
    'F-2026-\u3164É1\uFFFC',
    'F\u20112026\u2212É1',
  ]
  for (const [index, numero] of twins.entries()) {
    const facture = invoice({ ...rewritten, numero, contrepartie: 'SOCIÉTÉ  élan' })
    const { answer } = await sendSecond(event({ id: `x-${index}`, facture }))
    expect({ numero, ...answer.resultats[0] }).toMatchObject({ numero, motif: REASON })
  }
  const own = event({
    id: 'e-2',
    survenuLe: '2026-09-01T10:00:00+02:00',
    facture: invoice({ numero: twins[0], contrepartie: 'société élan', statut: 'REJETEE' }),
  })
  expect((await send(own)).status).toBe(200)
  expect((await send(own)).answer.resultats).toMatchObject([{ resultat: 'doublon' }])
  expect(await stored()).toMatchObject([{ number: 'F-2026-É1', counterpart: 'Société Élan', status: 'rejected', version: 2 }])
})

test('an operator finds the key that owns a number, however it is written', async () => {
  const { send, event, ports, apiKeyId } = await twoKeys('Autre logiciel')
  await send(event())
  expect(await findInvoiceOwners(ports.db, 'f 2026-1')).toMatchObject([])
  expect(await findInvoiceOwners(ports.db, 'f - 2026 - 1')).toMatchObject([{ id: apiKeyId, name: 'Logiciel', revokedAt: null }])
})

test('numbers taken by an application are free again once its last key is revoked or has ended', async () => {
  const { send, sendSecond, event, stored, ports, apiKeyId, secondId } = await twoKeys('Autre logiciel')
  const { id: third } = await createApiKey(ports, 'Logiciel', { validUntil: '2026-09-01' })
  await send(event())
  await revokeApiKey(ports, apiKeyId)
  const later = event({ id: 'x-1', survenuLe: '2026-09-01T10:00:00+02:00', facture: invoice({ statut: 'REJETEE' }) })
  expect((await sendSecond(later)).answer.resultats).toMatchObject([{ motif: REASON }])
  await ports.db.update(apiKeys).set({ validUntil: '2026-08-31' }).where(eq(apiKeys.id, third))
  expect((await sendSecond(later)).status).toBe(200)
  expect(await stored()).toMatchObject([{ status: 'rejected', version: 2, apiKeyId: secondId }])
})

test('the description of the API names the rule and the reason', async () => {
  const { stranger } = await application()
  const description = await (await stranger().get(urls.openApi)).text()

  expect(description).toContain('Une facture appartient à la première application qui l’envoie')
  expect(description).toContain(REASON)
})
