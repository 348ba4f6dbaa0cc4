import { expect, test } from 'vitest'
import { urlFor, urls } from '#src/urls.ts'
import { digestWorld } from '#test/digests/digest-world.ts'

type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof digestWorld>>['reader']>>

/** By invoice: its states, each with its line below. */
async function lifeCycles(visitor: Visitor) {
  const page = (await (await visitor.get(urlFor(urls.workspace, { code: 'factures-recues' }))).text()).replaceAll('\u00a0', ' ')
  const rows = [...page.matchAll(/<tr><th scope="row"><a[^>]*>(F-[\w-]+)<\/a><\/th>(.*?)<\/tr>/g)]
  const steps = (row: string) => [...row.matchAll(/<li>(.*?)<span class="below">(.*?)<\/span><\/li>/g)].map(([, ...step]) => step)
  return Object.fromEntries(rows.map(([, number, row]) => [number, steps(row!)]))
}

test('each invoice is listed with its events in order and their comments', async () => {
  const { reader, event } = await digestWorld()
  const zoe = await reader()
  const invoice = { number: 'F-MOVES' }
  await event({ at: new Date('2026-08-31T10:00:00Z'), status: 'suspended', message: 'Bon de livraison manquant.', invoice })
  await event({ at: new Date('2026-08-30T10:00:00Z'), status: 'deposited', invoice })
  await event({ at: new Date('2026-08-31T15:30:00Z'), status: 'completed', message: '<b>Reçu</b>', invoice })
  await event({ at: new Date('2026-08-29T08:00:00Z'), status: 'rejected', invoice: { number: 'F-OTHER' } })

  expect(await lifeCycles(zoe)).toEqual({
    'F-MOVES': [
      ['Déposée', 'Le 30/08/2026 à 12 h 00.'],
      ['Suspendue', 'Le 31/08/2026 à 12 h 00. Bon de livraison manquant.'],
      ['Complétée', 'Le 31/08/2026 à 17 h 30. &lt;b&gt;Reçu&lt;/b&gt;'],
    ],
    'F-OTHER': [['Rejetée', 'Le 29/08/2026 à 10 h 00.']],
  })
})

test('an invoice outside the person’s departments shows no state', async () => {
  const { reader, event, mairie } = await digestWorld()
  const [compta, ecole] = mairie.departments.map(({ id }) => id) as [string, string]
  await event({ departmentId: compta, invoice: { number: 'F-COMPTA' } })
  await event({ departmentId: ecole, invoice: { number: 'F-ECOLE' } })
  const accountant = await reader({ affiliation: { departments: [compta] } })
  expect(await lifeCycles(accountant)).toEqual({ 'F-COMPTA': [['Mise à disposition', 'Le 01/09/2026 à 6 h 00.']] })
})
