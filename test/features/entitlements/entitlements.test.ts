import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApiKey } from '#src/auth/api-keys.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { urls } from '#src/urls.ts'
import { entitledHall } from './entitled-hall.ts'

const gift = { workspaces: 'factures-recues', units: 'structure', access: 'view', effectiveFrom: '2026-09-01' }

test('may Chloé view, may she edit? Yes, or no with the condition that is missing', async () => {
  const hall = await entitledHall()
  const login = hall.chloe.person.login ?? ''
  const missing = async (query = {}) => (await hall.ask(login, query)).manque
  expect(await missing()).toMatchObject({
    quoi: 'abonnement',
    etat: 'jamais-demande',
    phrase: 'vous n’êtes pas abonné à cet espace',
  })

  const request = {
    structure: hall.mairie.id,
    workspace: 'factures-recues',
    rights: 'structure:view',
    effectiveFrom: '2026-09-01',
  }
  await hall.chloe.post('/compte/abonnements/demande', request)
  expect(await missing()).toMatchObject({ quoi: 'abonnement', etat: 'en-cours' })
  await hall.anne.post(`${hall.sheet(hall.affiliated.chloe.id)}/abonnements`, gift)
  expect(await hall.ask(login)).toEqual({ habilite: true, manque: null })
  expect(await hall.ask(login, { service: 'FIN' })).toEqual({ habilite: true, manque: null })
  expect(await missing({ droit: 'modification' })).toMatchObject({ quoi: 'abonnement', etat: 'jamais-demande' })

  const [{ sujet } = { sujet: '' }] = await hall.people()
  const bySubject = await hall.get(urls.apiEntitlement, { sujet, espace: 'factures-recues' })
  expect(await bySubject.json()).toEqual({ habilite: true, manque: null })

  await hall.ports.db.update(structures).set({ isActive: false }).where(eq(structures.id, hall.mairie.id))
  expect(await missing()).toMatchObject({ quoi: 'structure', etat: null })
  await hall.ports.db.update(users).set({ deactivatedAt: hall.clock.now() }).where(eq(users.id, hall.chloe.person.id))
  expect(await missing()).toMatchObject({ quoi: 'compte', etat: null })
})

test('an unknown person and one of elsewhere are answered alike', async () => {
  const hall = await entitledHall()
  const unknown = await hall.ask('inconnue@exemple.fr')
  expect(unknown.manque).toMatchObject({ quoi: 'rattachement', etat: 'jamais-demande' })
  expect(await hall.ask(hall.eve.person.login ?? '')).toEqual(unknown)
  await hall.ports.db.update(users).set({ deactivatedAt: hall.clock.now() }).where(eq(users.id, hall.eve.person.id))
  expect(await hall.ask(hall.eve.person.login ?? '')).toEqual(unknown)
})

test('those entitled are listed by space, service and right', async () => {
  const hall = await entitledHall()
  await hall.anne.post(`${hall.sheet(hall.affiliated.chloe.id)}/abonnements`, gift)
  await hall.anne.post(`${hall.sheet(hall.affiliated.bilal.id)}/abonnements`, { ...gift, units: hall.fin, access: 'edit' })
  const named = async (query = {}) => (await hall.people(query)).map(({ personne, service, droit }) => [personne, service, droit])
  const [chloe, bilal] = [hall.chloe.person.login, hall.bilal.person.login]
  expect((await named()).toSorted()).toEqual([
    [bilal, 'FIN', 'modification'],
    [chloe, null, 'consultation'],
  ])
  expect(await named({ droit: 'modification' })).toEqual([[bilal, 'FIN', 'modification']])
  expect(await named({ service: 'TECH' })).toEqual([[chloe, null, 'consultation']])
  expect(await named({ espace: 'engagements' })).toEqual([])
})

test('changes are followed by number: each grant and each end once, also those that a date brings', async () => {
  const hall = await entitledHall()
  const { dernier } = await hall.changes()
  const chloe = hall.sheet(hall.affiliated.chloe.id)
  const told = async (from: number) =>
    (await hall.changes(from)).changements.map(({ numero, sens, espace, droit }) => [numero - from, sens, espace, droit])

  await hall.anne.post(`${chloe}/abonnements`, gift)
  await hall.anne.post(`${chloe}/abonnements`, {
    ...gift,
    workspaces: 'engagements',
    access: 'edit',
    effectiveFrom: '2026-09-03',
  })
  expect(await told(dernier)).toEqual([[1, 'octroi', 'factures-recues', 'consultation']])
  expect(await told(dernier)).toEqual([[1, 'octroi', 'factures-recues', 'consultation']])
  await hall.wait({ days: 2 })
  expect(await told(dernier + 1)).toEqual([[1, 'octroi', 'engagements', 'modification']])
  await hall.anne.post(`${chloe}/fin`, { confirmed: 'on' })
  expect(await told(dernier + 2)).toEqual([
    [1, 'fin', 'engagements', 'modification'],
    [2, 'fin', 'factures-recues', 'consultation'],
  ])
  expect(await told(dernier + 4)).toEqual([])
})

test('of one right in two services, the end of one is told, and the other stays', async () => {
  const hall = await entitledHall()
  const chloe = hall.sheet(hall.affiliated.chloe.id)
  await hall.anne.post(`${chloe}/abonnements`, { ...gift, units: [hall.fin, hall.tech] })
  const { changements, dernier } = await hall.changes()
  expect(changements.map(({ service, sens }) => [service, sens]).toSorted()).toEqual([
    ['FIN', 'octroi'],
    ['TECH', 'octroi'],
  ])
  const page = await (await hall.anne.get(chloe)).text()
  const [, first] = /form="abonnements-selection" name="selection" value="([^"]+)"/.exec(page) ?? []
  await hall.anne.post(`${chloe}/fin-d-abonnements`, { selection: first ?? '', confirmed: 'on' })
  expect((await hall.changes(dernier)).changements).toMatchObject([{ service: 'FIN', sens: 'fin' }])
  expect(await hall.people()).toMatchObject([{ service: 'TECH' }])
})

test('only structures that accepted the application are told of, and an unknown one is answered alike', async () => {
  const hall = await entitledHall()
  const query = { espace: 'factures-recues', personne: 'x@exemple.fr' }
  for (const url of [urls.apiEntitlement, urls.apiEntitledPeople, urls.apiEntitlementChanges]) {
    const asked = url === urls.apiEntitlement ? query : url === urls.apiEntitledPeople ? { espace: query.espace } : {}
    expect((await hall.get(url, asked)).status).toBe(200)
    expect((await hall.get(url, { ...asked, identifiant: hall.elsewhere.identifier })).status).toBe(404)
    expect((await hall.get(url, { ...asked, identifiant: 'inconnu' })).status).toBe(404)
  }
  expect((await hall.get(urls.apiEntitledPeople, { espace: 'factures-recues', service: 'INCONNU' })).status).toBe(404)
  await hall.ports.db.update(structureConsents).set({ withdrawnAt: hall.clock.now() })
  expect((await hall.get(urls.apiEntitlement, query)).status).toBe(404)
})

test('a principal manager accepts an application that asks for rights in « Logiciels autorisés »', async () => {
  const hall = await entitledHall()
  await createApiKey(hall.ports, 'Gestion des droits', { scopes: ['habilitations'] })
  expect(await (await hall.anne.get(`/structures/${hall.mairie.id}/logiciels`)).text()).toContain('Gestion des droits')
})
