import { expect, test } from 'vitest'
import { app } from '#src/app.tsx'
import { createApiKey } from '#src/auth/api-keys.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { urls, withQuery } from '#src/urls.ts'
import { newStructure } from '#test/support/form-values.ts'
import type { Signed } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import { entitledHall } from './entitled-hall.ts'

/** The guide, section 5 (1/4): « Après rattachement à une structure, les espaces suivants apparaissent par défaut ». */
const byDefault: [space: string, principal: string, secondary: string, member: string][] = [
  ['accueil', 'x', 'x', 'x'],
  ['gestion', 'x', 'x', ' '],
  ['factures-emises', 'x', 'x', 'x'],
  ['sollicitations-emises', 'x', 'x', 'x'],
  ['mon-compte', 'x', 'x', 'x'],
]

test('the spaces by default are those of the guide, on the pages and for applications', async () => {
  const { ports, signUp } = await portal()
  const [principal, secondary, member] = [await signUp(), await signUp(), await signUp()]
  const created = await principal.post('/structures/nouvelle', newStructure)
  const id = /\/structures\/([\w-]+)/.exec(created.headers.get('Location') ?? '')?.[1] ?? ''
  for (const { person } of [secondary, member])
    await principal.post(`/gestion/structures/${id}/rattachement`, {
      email: person.login ?? '',
      scope: 'structure',
      validFrom: '2026-09-01',
    })
  const people = await (await principal.get(`/gestion/structures/${id}/personnes?nom=${secondary.person.login}`)).text()
  const sheet = new RegExp(`/gestion/structures/${id}/personnes/([\\w-]+)`).exec(people)?.[0] ?? ''
  const version = /name="version" value="(\d+)"/.exec(await (await principal.get(sheet)).text())?.[1] ?? ''
  await principal.post(sheet, { role: 'secondary_manager', version })
  const { id: application, key } = await createApiKey(ports, 'Droits')
  await principal.post(`/structures/${id}/logiciels`, { application, consent: 'given', version: '0' })

  const place = { type: 'SIRET', identifiant: newStructure.identifier.replaceAll(' ', '') }
  const holds = async ({ person, get }: Signed, espace: string) => {
    const query = { ...place, espace, personne: person.login ?? '', droit: 'modification' }
    const asked = await app.request(withQuery(urls.apiEntitlement, query), { headers: { Authorization: `Bearer ${key}` } }, ports)
    const { habilite } = (await asked.json()) as { habilite: boolean }
    const page = (await get(`/espaces/${espace}`)).status
    expect({ espace, page }).toEqual({ espace, page: habilite ? 200 : 403 })
    return habilite ? 'x' : ' '
  }
  for (const [space, ...expected] of byDefault) {
    const found = [await holds(principal, space), await holds(secondary, space), await holds(member, space)]
    expect({ space, found }).toEqual({ space, found: expected })
  }
})

const who = ['principal', 'secondary, as the principal chose', 'secondary, without', 'member'] as const

/** The guide, section 5 (2/4), row by row: what each may do; « selon le choix du gestionnaire principal » is a switch. */
const acts: Record<string, [...marks: string[]]> = {
  'Paramétrer des espaces au niveau de la structure': ['x', 'x', ' ', ' '],
  'Supprimer des espaces de la structure': ['x', 'x', ' ', ' '],
  'Valider les listes de demandes automatiques': ['x', 'x', ' ', ' '],
  'Valider les demandes d’abonnement des utilisateurs': ['x', 'x', ' ', ' '],
  'Donner un abonnement sur la fiche d’une personne': ['x', 'x', ' ', ' '],
  'Effectuer une demande d’abonnement': ['x', 'x', 'x', 'x'],
}

test.each(Object.entries(acts))('%s: whom the guide names, and nobody else', async (act, marks) => {
  for (const [index, mark] of marks.entries()) {
    const hall = await entitledHall()
    const actor = await personOf(hall, who[index] ?? 'member')
    const status = (await perform(hall, actor, act)).status
    expect({ who: who[index], done: status === 303 }).toEqual({ who: who[index], done: mark === 'x' })
    if (mark !== 'x') expect(status).toBeOneOf([403, 404])
  }
})

type Hall = Awaited<ReturnType<typeof entitledHall>>

async function personOf(hall: Hall, role: (typeof who)[number]) {
  if (role === 'principal') return hall.anne
  const someone = await hall.signUp()
  const switches = { mayConfigureWorkspaces: true, mayApproveSubscriptions: true }
  const secondary = { role: 'secondary_manager' as const, ...(role.includes('chose') && switches) }
  await hall.affiliate(someone, hall.mairie, role === 'member' ? {} : secondary)
  return someone
}

async function perform(hall: Hall, actor: Signed, act: string): Promise<Response> {
  const structure = `/structures/${hall.mairie.id}`
  const chloe = { affiliationId: hall.affiliated.chloe.id, structureId: hall.mairie.id, workspaceCode: 'engagements' }
  const asked = { ...chloe, access: 'view' as const, effectiveFrom: '2026-09-01', requestedAt: hall.clock.now() }
  const waiting = (origin: 'opening' | 'request') =>
    hall.ports.db.insert(subscriptions).values({ ...asked, id: 'waiting', origin })
  const gift = { workspaces: 'engagements', units: 'structure', access: 'view', effectiveFrom: '2026-09-01' }
  const request = { structure: hall.mairie.id, workspace: 'engagements', rights: 'structure:view', effectiveFrom: '2026-09-01' }
  switch (act) {
    case 'Paramétrer des espaces au niveau de la structure':
      return actor.post(`${structure}/espaces`, { workspaces: 'raccordement' })
    case 'Supprimer des espaces de la structure':
      return actor.post(`${structure}/espaces/engagements/suppression`, { confirmed: 'on' })
    case 'Valider les listes de demandes automatiques':
      await waiting('opening')
      return actor.post(`${structure}/espaces/engagements/validation`, { verdict: 'approve' })
    case 'Valider les demandes d’abonnement des utilisateurs':
      await waiting('request')
      return actor.post('/gestion/abonnements/waiting', { verdict: 'approve' })
    case 'Donner un abonnement sur la fiche d’une personne':
      return actor.post(`${hall.sheet(hall.affiliated.chloe.id)}/abonnements`, gift)
    default:
      return actor.post('/compte/abonnements/demande', request)
  }
}
