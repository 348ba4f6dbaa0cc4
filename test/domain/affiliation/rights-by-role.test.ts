import { expect, test } from 'vitest'
import { type Act, isManagerRole, mayDo, mayEndAffiliationOf, type Role, rights } from '#src/domain/affiliation/rights-by-role.ts'
import { defaultWorkspacesOf, workspaceChanges } from '#src/domain/workspace/default-workspaces.ts'

const off = { mayConfigureWorkspaces: false, mayApproveSubscriptions: false }
const configures = { mayConfigureWorkspaces: true, mayApproveSubscriptions: false }
const approves = { mayConfigureWorkspaces: false, mayApproveSubscriptions: true }
const both = { mayConfigureWorkspaces: true, mayApproveSubscriptions: true }

// The guide, section 5: « Espaces | Gestionnaire principal | Gestionnaire secondaire | Utilisateur », literally.
test.each([
  ['accueil', 'x', 'x', 'x'],
  ['gestion', 'x', 'x', ' '],
  ['factures-emises', 'x', 'x', 'x'],
  ['sollicitations-emises', 'x', 'x', 'x'],
  ['mon-compte', 'x', 'x', 'x'],
] as const)('the workspace %s comes by default: principal %s, secondary %s, user %s', (code, principal, secondary, user) => {
  expect(defaultWorkspacesOf('primary_manager').includes(code)).toBe(principal === 'x')
  expect(defaultWorkspacesOf('secondary_manager').includes(code)).toBe(secondary === 'x')
  expect(defaultWorkspacesOf('member').includes(code)).toBe(user === 'x')
})

test('no other workspace comes by default', () => {
  expect(defaultWorkspacesOf('primary_manager')).toHaveLength(5)
  expect(defaultWorkspacesOf('member')).toHaveLength(4)
})

test('becoming or ceasing to be manager changes « Activités du gestionnaire » alone', () => {
  expect(workspaceChanges('member', 'primary_manager')).toEqual({ gained: ['gestion'], lost: [] })
  expect(workspaceChanges('primary_manager', 'member')).toEqual({ gained: [], lost: ['gestion'] })
  expect(workspaceChanges('secondary_manager', 'primary_manager')).toEqual({ gained: [], lost: [] })
})

// The guide, section 5: « Niveaux », literally; then DOMAIN.md. For secondaries: both switches off, one, the other, both on.
const table: [act: Act, principal: string, off: string, configures: string, approves: string, both: string, user: string][] = [
  ['open_workspace', 'x', ' ', 'x', ' ', 'x', ' '],
  ['close_workspace', 'x', ' ', 'x', ' ', 'x', ' '],
  ['decide_generated_subscriptions', 'x', ' ', ' ', 'x', 'x', ' '],
  ['decide_requested_subscriptions', 'x', ' ', ' ', 'x', 'x', ' '],
  ['request_subscription', 'x', 'x', 'x', 'x', 'x', 'x'],
  ['see_structure', 'x', 'x', 'x', 'x', 'x', 'x'],
  ['edit_structure', 'x', 'x', 'x', 'x', 'x', ' '],
  ['decide_affiliations', 'x', 'x', 'x', 'x', 'x', ' '],
  ['affiliate_person', 'x', 'x', 'x', 'x', 'x', ' '],
  ['export_people', 'x', 'x', 'x', 'x', 'x', ' '],
  ['name_secondary_manager', 'x', ' ', ' ', ' ', ' ', ' '],
  ['hand_over', 'x', ' ', ' ', ' ', ' ', ' '],
  ['accept_applications', 'x', ' ', ' ', ' ', ' ', ' '],
  ['close_structure', 'x', ' ', ' ', ' ', ' ', ' '],
]

test.each(table)('%s: principal [%s], secondary [%s|%s|%s|%s], user [%s]', (act, ...expected) => {
  const found = [
    mayDo('primary_manager', off, act),
    ...[off, configures, approves, both].map((switches) => mayDo('secondary_manager', switches, act)),
    mayDo('member', both, act),
  ]
  expect(found.map((may) => (may === false ? ' ' : 'x'))).toEqual(expected)
})

test('the table lists every right', () => {
  expect(table.map(([act]) => act).sort()).toEqual(Object.keys(rights).sort())
})

test('a principal or secondary manager counts as a manager, a member does not', () => {
  expect((['member', 'secondary_manager', 'primary_manager'] as const).map(isManagerRole)).toEqual([false, true, true])
})

test.each<[Role, Role, boolean]>([
  ['primary_manager', 'member', true],
  ['primary_manager', 'secondary_manager', true],
  ['primary_manager', 'primary_manager', false],
  ['secondary_manager', 'member', true],
  ['secondary_manager', 'secondary_manager', false],
  ['secondary_manager', 'primary_manager', false],
  ['member', 'member', false],
  ['member', 'secondary_manager', false],
  ['member', 'primary_manager', false],
])('a %s may end the affiliation of a %s: %s', (role, other, may) => {
  expect(mayEndAffiliationOf(role, other)).toBe(may)
})
