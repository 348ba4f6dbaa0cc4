import { expect, test } from 'vitest'
import type { Database } from '#src/db/database.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

function between({ ports }: TownHall, event: () => Promise<unknown>) {
  const { db } = ports
  let batches = 0
  const batch: Database['batch'] = async (queries) => {
    batches++
    // The first is the session; the second is the decision.
    if (batches === 2) await event()
    return db.batch(queries)
  }
  ports.db = Object.assign(Object.create(db), { batch }) as Database
}

test('a role changed during a decision cancels the decision: no member gets the managers’ workspace', async () => {
  const hall = await townHall()
  const [finance, technique] = hall.mairie.departments
  const gaelle = await hall.signUp({ firstName: 'Gaëlle' })
  const { id } = await hall.affiliate(gaelle, hall.mairie, { role: 'secondary_manager', departments: [finance!.id] })
  await hall.request(gaelle, technique!.id)
  const [line] = (await hall.linesOf(gaelle)).filter(({ state }) => state === 'pending')
  const dismiss = () => hall.anne.post(`/gestion/structures/${hall.mairie.id}/personnes/${id}`, { version: '2', role: 'member' })

  between(hall, dismiss)
  const answer = await hall.bilal.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve' })

  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('ont changé entre-temps. Rien n’a été modifié')
  expect(await hall.workspacesOf(gaelle)).toEqual([])
  expect(await hall.acts()).toEqual(['affiliation_requested', 'secondary_manager_dismissed'])
  expect((await hall.bilal.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve' })).status).toBe(303)
  expect(await hall.workspacesOf(gaelle)).not.toContain('gestion approved')
})
