import { expect, test } from 'vitest'
import { accounts } from '#demo/accounts.ts'
import { demoRows } from '#demo/rows.ts'
import { emailProblem } from '#src/domain/account/email-address.ts'
import { decideDocumentDetails, decideFile } from '#src/domain/document/document-rules.ts'
import { decideIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { foldText } from '#src/formats/fold-text.ts'

const now = new Date('2026-11-24T21:00:00Z')
const DAY_MS = 86_400_000

function given() {
  let keys = 0
  return {
    now,
    secrets: { passwordHash: 'hash of a password', secretAnswerHash: 'hash of an answer' },
    post: { appUrl: 'http://localhost', isDelivered: false },
    randomKey: () => `key-${++keys}`,
  }
}

const rows = await demoRows(given())
const personOf = (login: string) => rows.users.find((user) => user.login === login)!
const structureOf = (legalName: string) => rows.structures.find((structure) => structure.legalName === legalName)!
const rolesOf = (login: string) =>
  rows.affiliations
    .filter(({ userId }) => userId === personOf(login).id)
    .map(({ structureId, role }) => `${role} of ${rows.structures.find(({ id }) => id === structureId)!.legalName}`)

test('the same clock gives the same demonstration, row for row', async () => {
  expect(await demoRows(given())).toEqual(rows)
})

test('six people show the six situations of the guide', () => {
  expect(rolesOf(accounts.principal.login)).toEqual([
    'primary_manager of Mairie de Beauval',
    'primary_manager of Régie des eaux de Beauval',
  ])
  expect(rolesOf(accounts.secondaire.login)).toEqual(['secondary_manager of Mairie de Beauval'])
  expect(rolesOf(accounts.utilisateur.login)).toEqual(['member of Mairie de Beauval'])
  expect(rolesOf(accounts.nouveau.login)).toEqual([])
  expect(personOf(accounts.desactive.login).deactivatedAt).toEqual(new Date(now.getTime() - 10 * DAY_MS))
  expect(personOf(accounts.expire.login).deactivatedAt).toEqual(new Date(now.getTime() - 61 * DAY_MS))
})

test('the simple user belongs to the whole Mairie, and every account can answer its secret question', () => {
  const { id } = rows.affiliations.find(({ userId }) => userId === personOf(accounts.utilisateur.login).id)!
  expect(rows.affiliationScopes.filter(({ affiliationId }) => affiliationId === id)).toMatchObject([
    { state: 'approved', departmentId: null },
  ])
  expect(rows.credentials.map(({ userId }) => userId).sort()).toEqual(rows.users.map(({ id }) => id).sort())
})

test('every structure with people has a principal manager or a pending request', () => {
  const belonging = rows.affiliationScopes.filter(({ state }) => state === 'approved')
  const asking = rows.affiliationScopes.filter(({ structureId }) => belonging.every((line) => line.structureId !== structureId))
  expect(new Set(asking.map(({ state }) => state))).toEqual(new Set(['pending']))
  expect(new Set(asking.map(({ structureId }) => structureId)).size).toBe(4)
  for (const structureId of new Set(belonging.map((line) => line.structureId))) {
    const here = rows.affiliations.filter((affiliation) => affiliation.structureId === structureId)
    expect(here.filter(({ role }) => role === 'primary_manager')).toHaveLength(1)
  }
})

test('some 300 structures have valid, normalized identifiers', () => {
  expect(rows.structures.length).toBeGreaterThanOrEqual(290)
  for (const { identifierType, identifier } of rows.structures) {
    expect(decideIdentifier(identifierType, identifier)).toEqual({ accepted: { type: identifierType, identifier } })
  }
  expect(new Set(rows.structures.map(({ identifierType }) => identifierType)).size).toBe(7)
})

test('at least three structures have a name that contains joiners', () => {
  const joiners = rows.structures.filter(({ legalName }) => foldText(legalName).includes('menuiserie'))
  expect(joiners.length).toBeGreaterThanOrEqual(3)
})

test('eight requests of different ages wait for the managers of the Mairie', () => {
  const waiting = rows.affiliationScopes.filter(
    ({ structureId, state }) => structureId === structureOf('Mairie de Beauval').id && state === 'pending',
  )
  expect(waiting).toHaveLength(8)
  expect(new Set(waiting.map(({ requestedAt }) => requestedAt.getTime())).size).toBe(8)
})

test('demo data has no event in the future and no decision before its request', () => {
  for (const { requestedAt, decidedAt } of [...rows.affiliationScopes, ...rows.subscriptions]) {
    expect(requestedAt <= (decidedAt ?? now)).toBe(true)
    expect((decidedAt ?? now) <= now).toBe(true)
  }
  for (const { occurredAt, receivedAt } of rows.events) expect(occurredAt <= receivedAt && receivedAt <= now).toBe(true)
  for (const { at } of rows.journal) expect(at <= now).toBe(true)
})

test('the demo’s addresses and documents follow the rules for people’s own', () => {
  for (const { login } of rows.users) expect(emailProblem(login ?? '')).toBeUndefined()
  for (const { email } of rows.structures) expect(emailProblem(email ?? '')).toBeUndefined()
  for (const row of rows.documents) {
    expect(decideFile(row.fileName, { documents: 0, bytes: 0 }).refused).toBeUndefined()
    if (!row.leftAccountAt) expect(decideDocumentDetails(row).refused).toBeUndefined()
  }
})

test('the demonstration leaves no mail to send, even with a mail provider', async () => {
  const delivered = await demoRows({ ...given(), post: { appUrl: 'http://localhost', isDelivered: true } })
  expect(rows.queuedMails.some(({ state }) => state === 'queued')).toBe(true)
  expect(delivered.queuedMails.every(({ state }) => state === 'sent')).toBe(true)
})
