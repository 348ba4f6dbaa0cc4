import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { workspaces } from '#src/db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { portal } from '#test/support/portal.ts'

/** Who gets it by default: principal, secondary, member; whether subscribing needs a decision. */
const catalogue = [
  ['accueil', 'Accueil connecté', 'x', 'x', 'x', 'no'],
  ['mon-compte', 'Mon compte', 'x', 'x', 'x', 'no'],
  ['gestion', 'Activités du gestionnaire', 'x', 'x', ' ', 'no'],
  ['factures-emises', 'Factures émises', 'x', 'x', 'x', 'decision'],
  ['factures-recues', 'Factures reçues', ' ', ' ', ' ', 'decision'],
  ['factures-travaux', 'Factures de travaux', ' ', ' ', ' ', 'decision'],
  ['factures-a-valider', 'Factures à valider', ' ', ' ', ' ', 'decision'],
  ['sollicitations-emises', 'Sollicitations émises', 'x', 'x', 'x', 'decision'],
  ['sollicitations-recues', 'Sollicitations reçues', ' ', ' ', ' ', 'decision'],
  ['engagements', 'Engagements', ' ', ' ', ' ', 'decision'],
  ['memoires-frais-justice', 'Mémoires de frais de justice', ' ', ' ', ' ', 'decision'],
  ['remboursement-tic', 'Demandes de remboursement TIC', ' ', ' ', ' ', 'decision'],
  ['raccordement', 'Raccordement', ' ', ' ', ' ', 'decision'],
  ['certificats-cessibilite', 'Certificats de cessibilité', ' ', ' ', ' ', 'decision'],
]

test('the catalogue lists the workspaces in order, with the defaults that the rules state', async () => {
  const { ports } = await portal()
  const stored = await ports.db.select().from(workspaces).orderBy(asc(workspaces.position))
  const tick = (is: boolean) => (is ? 'x' : ' ')
  const rows = stored.map(({ code, label, defaultForManagers: managers, defaultForMembers: members, needsDecision }) => {
    return [code, label, tick(managers), tick(managers), tick(members), needsDecision ? 'decision' : 'no']
  })
  expect(rows).toEqual(catalogue)
  const ruled = (['primary_manager', 'secondary_manager', 'member'] as const).map((role) => defaultWorkspacesOf(role) as string[])
  expect(catalogue.map(([code = '']) => [code, ...ruled.map((codes) => tick(codes.includes(code)))])).toEqual(
    catalogue.map(([code, , ...defaults]) => [code, ...defaults.slice(0, 3)]),
  )
})
