import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { loadedStructure } from '#test/features/first-managers/loaded-structure.ts'
import { attribute, fieldTag, textOf, titleOf, withoutTitle, withoutTokens } from '#test/support/html.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'
import type { Fields } from '#test/support/visitor.ts'

/** Forms of one checkbox, choice or reason, sent without it. */
type SmallForm = { visitor: TownHall['anne']; path: string; sent: Fields; field: string; around?: 'fieldset'; isRow?: true }

const reject = { verdict: 'reject', reason: '  ' }

const smallForms: Record<string, () => Promise<SmallForm>> = {
  'end of one’s own affiliation': async () => {
    const { chloe, affiliated } = await townHall()
    return confirmed(chloe, '/compte/rattachements/suppression', { selection: affiliated.chloe.id })
  },
  'end of one’s own subscription': async () => {
    const hall = await townHall()
    return confirmed(hall.chloe, '/compte/abonnements/suppression', { selection: await waiting(hall) })
  },
  'end of somebody’s affiliation': async () => {
    const { anne, mairie, affiliated } = await townHall()
    return confirmed(anne, `/gestion/structures/${mairie.id}/personnes/${affiliated.chloe.id}/fin`)
  },
  'closing of a space': async () => {
    const hall = await townHall()
    await waiting(hall)
    return confirmed(hall.anne, `/structures/${hall.mairie.id}/espaces/engagements/suppression`)
  },
  'role of a person': async () => {
    const { anne, mairie, affiliated } = await townHall()
    const path = `/gestion/structures/${mairie.id}/personnes/${affiliated.chloe.id}`
    return { visitor: anne, path, sent: { version: '1' }, field: 'role', around: 'fieldset' }
  },
  successor: async () => {
    const { anne, mairie } = await townHall()
    const path = `/structures/${mairie.id}/gestionnaire-principal`
    return { visitor: anne, path, sent: {}, field: 'successor', around: 'fieldset' }
  },
  'refusal of an affiliation, in its row': async () => {
    const { anne, david, request } = await townHall()
    const [line] = await request(david)
    return { visitor: anne, path: `/gestion/demandes/${line!.id}`, sent: reject, field: 'reason', isRow: true }
  },
  'refusal of a subscription, in its row': async () => {
    const hall = await townHall()
    const path = `/gestion/abonnements/${await waiting(hall)}`
    return { visitor: hall.anne, path, sent: reject, field: 'reason', isRow: true }
  },
  'refusal of a first manager, in its row': async () => {
    const { sam, david, ask } = await loadedStructure()
    const path = `/support/gestionnaires/${await ask(david)}`
    return { visitor: sam, path, sent: reject, field: 'reason', isRow: true }
  },
}

test.each(Object.entries(smallForms))('%s: a missing field is named, explained and focused', async (_, open) => {
  const { visitor, path, sent, field, around, isRow } = await open()

  const refused = await visitor.post(path, sent)
  const page = await refused.text()
  const part = await (await visitor.htmx.post(path, sent)).text()

  expect(refused.status).toBe(422)
  expect(titleOf(page)).toMatch(/^Erreur – /)
  const tag = fieldTag(page.slice(page.search(/<[^>]* autofocus=""/)), field)
  expect(tag).toContain(' autofocus=""')
  const messageId = `${attribute(tag, 'id')}-erreur`
  const described = around ? (page.match(new RegExp(`<fieldset[^>]*${messageId}[^>]*>`))?.[0] ?? '') : tag
  expect(attribute(described, 'aria-describedby').split(' ')).toContain(messageId)
  if (!around) expect(attribute(tag, 'aria-invalid')).toBe('true')
  expect(textOf(page, messageId)).not.toBe('')
  if (isRow) expect(part).toContain(tag)
  else expect(withoutTokens(page)).toContain(withoutTokens(withoutTitle(part)))
})

function confirmed(visitor: TownHall['anne'], path: string, sent: Fields = {}): SmallForm {
  return { visitor, path, sent, field: 'confirmed' }
}

/** Chloé's subscription to an open workspace of the town hall. */
async function waiting({ ports: { db, now }, mairie, affiliated }: TownHall) {
  const space = { structureId: mairie.id, workspaceCode: 'engagements' }
  const line = { id: 'waiting', affiliationId: affiliated.chloe.id, access: 'view', origin: 'request' } as const
  await db.insert(structureWorkspaces).values({ ...space, openedAt: now() })
  await db.insert(subscriptions).values({ ...space, ...line, effectiveFrom: '2026-09-01', requestedAt: now() })
  return line.id
}
