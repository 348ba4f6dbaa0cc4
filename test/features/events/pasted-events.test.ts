import { expect, test } from 'vitest'
import { events, invoices } from '#src/db/schema/events.ts'
import { respelled } from '#test/support/other-signs.ts'
import { application, type Event, invoice } from './application.ts'

/** Every text of an event spelled otherwise; numbers of invoices have a rule of their own. */
function respelledAll(value: unknown, seed: number, name = ''): unknown {
  if (typeof value === 'string') return name === 'numero' ? value : respelled(value, seed, name === 'message')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, respelledAll(each, seed + 1, key)]))
}

test.each([1, 2, 3])('an event pasted with any signs is stored as the event that it looks like (%i)', async (seed) => {
  const { ports, send, event } = await application()
  const plain = event({ service: 'COMPTA', message: 'Reçue hier.', facture: invoice({ devise: 'EUR' }) })

  expect(await send(respelledAll(plain, seed) as Event)).toMatchObject({ status: 200, answer: { acceptes: 1 } })
  expect(await send(plain)).toMatchObject({ status: 200, answer: { doublons: 1 } })

  expect(await ports.db.select().from(events)).toMatchObject([{ id: 'e-1', message: 'Reçue hier.' }])
  expect(await ports.db.select().from(invoices)).toMatchObject([{ counterpart: 'Menuiserie Petit', currency: 'EUR' }])
})
