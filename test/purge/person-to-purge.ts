import { createApiKey } from '#src/auth/api-keys.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { documentConsents, structureConsents } from '#src/db/schema/consents.ts'
import { depositDocuments, deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { entitlementChanges } from '#src/db/schema/entitlements.ts'
import { acknowledgements, events, invoices } from '#src/db/schema/events.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { holds, jobRuns, journal, sentForms, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, notificationSettings, sessions, signInThrottles } from '#src/db/schema/people.ts'
import { tombstones } from '#src/db/schema/tombstones.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Portal } from '#test/support/portal.ts'

/** Stands in every text of the person, so that what the purge leaves can be found. */
export const MARK = 'personnel'

/** Creates a person with a row in every table, deactivated 60 days ago, and another who stays. */
export async function personToPurge({ ports, signUp, structure, affiliate, clock, settled }: Portal) {
  const { db, now } = ports
  const names = { firstName: `${MARK}-prenom`, lastName: `${MARK}-nom`, phone: `${MARK}-tel` }
  const address = { addressLine1: MARK, addressLine2: MARK, addressLine3: MARK, postalCode: MARK, city: MARK, country: MARK }
  const emails = { login: `${MARK}@exemple.fr`, contactEmail: `${MARK}-contact@exemple.fr` }
  const someone = await signUp({ ...names, ...address, ...emails, isSupportStaff: true })
  const other = await signUp({ login: 'autre@exemple.fr', lastName: 'Autre' })
  const userId = someone.person.id
  const mairie = await structure({ departments: ['FIN'] })
  const { id, scopes } = await affiliate(someone, mairie, { reason: MARK })
  await affiliate(other, mairie, { role: 'primary_manager' })
  const asked = await affiliate(someone, await structure(), { state: 'pending' })
  const key = await createApiKey(ports, 'Logiciel')
  const at = now()
  const invoice = {
    id: 'i',
    structureId: mairie.id,
    workspaceCode: 'factures-recues',
    number: '1',
    counterpart: 'X',
    amountCents: 1,
  }
  const event = { apiKeyId: key.id, id: 'e', structureId: mairie.id, workspaceCode: 'factures-recues', type: 'x', invoiceId: 'i' }
  const subscription = { affiliationId: id, structureId: mairie.id, workspaceCode: 'factures-recues', access: 'view' as const }
  const request = { origin: 'request' as const, effectiveFrom: '2026-09-01', comment: MARK, reason: MARK, requestedAt: at }
  const document = {
    id: 'd',
    userId,
    storageKey: 'key-of-d',
    label: MARK,
    type: 'other',
    fileName: `${MARK}.pdf`,
    mediaType: 'x',
  }
  const theirs = { ...document, id: 'f', userId: other.person.id, storageKey: 'key-of-f', label: '', fileName: 'facture.pdf' }
  const deposit = { recipientId: mairie.id, createdAt: at, savedAt: at }
  const deposited = { senderId: mairie.id, fileId: 'f', depositedAt: at, number: '1' }
  const mail = {
    kind: 'affiliation_decided' as const,
    recipient: emails.login,
    subject: MARK,
    html: MARK,
    text: MARK,
    createdAt: at,
    sendAt: at,
  }
  const support = {
    id: 's',
    number: 'S-1',
    followUpTokenHash: 'h',
    userId,
    email: emails.contactEmail,
    category: 'other',
    subject: MARK,
  }
  const message = { supportRequestId: 's', createdAt: at }
  const written = { id: 's2', number: 'S-2', followUpTokenHash: 'h2', state: 'answered' as const }
  const asStranger = { ...support, ...written, userId: null, email: emails.login }
  const verdict = { decidedAt: at, undoableUntil: at, lines: [], mails: [] }
  const told = { number: 1, at, isGrant: true, isOpen: true }
  await db.batch([
    db.insert(sentForms).values({ key: 'a hash', userId, result: 'S-1', sentAt: at }),
    db.insert(verdicts).values({ ...verdict, id: 'v', userId, state: 'rejected', reason: MARK }),
    db.insert(notificationSettings).values({ userId, enabled: true }),
    db
      .insert(mailedLinks)
      .values({ tokenHash: 't', userId, purpose: 'activation', email: emails.login, createdAt: at, expiresAt: at }),
    db.insert(signInThrottles).values({ key: 'a hash', failures: 1, blocks: 0 }),
    db.insert(tombstones).values({ userId: 'someone before', purgedAt: at, filedAt: at }),
    db
      .insert(structureWorkspaces)
      .values({ structureId: mairie.id, workspaceCode: 'factures-recues', openedAt: at, openedBy: userId }),
    db.insert(subscriptions).values({ id: 'sub', ...subscription, ...request, state: 'pending' }),
    db.insert(entitlementChanges).values({ ...subscription, ...told }),
    db.insert(invoices).values({ ...invoice, status: 'deposited', statusAt: at }),
    db.insert(events).values({ ...event, occurredAt: at, receivedAt: at }),
    db.insert(acknowledgements).values({ userId, invoiceId: 'i', status: 'deposited', acknowledgedAt: at }),
    db.insert(documents).values({ ...document, sizeBytes: 3, sha256: 'x', state: 'ready', createdAt: at }),
    db.insert(documentConsents).values({ userId, apiKeyId: key.id, givenAt: at }),
    db.insert(structureConsents).values({ structureId: mairie.id, apiKeyId: key.id, givenAt: at, givenBy: userId }),
    // Of another person: what a purge leaves of the person's own invoices is tested in test/features/invoices.
    db.insert(documents).values({ ...theirs, sizeBytes: 3, sha256: 'x', state: 'ready', createdAt: at, leftAccountAt: at }),
    db.insert(deposits).values({ ...deposit, id: 'draft', userId, typed: { number: MARK } }),
    db.insert(deposits).values({ ...deposit, ...deposited, id: 'deposited', userId: other.person.id, typed: {} }),
    db
      .insert(depositDocuments)
      .values({ depositId: 'deposited', documentId: 'f', label: 'RIB', type: 'other', joinedBy: other.person.id, joinedAt: at }),
    db.insert(queuedMails).values({ ...mail, key: 'to the person', userId }),
    db.insert(deadAddresses).values({ email: emails.contactEmail, cause: 'bounced', since: at }),
    db.insert(supportRequests).values({ ...support, createdAt: at }),
    db
      .insert(supportMessages)
      .values({ ...message, id: 'm1', authorId: userId, fromSupport: false, body: MARK, documentId: 'd' }),
    db.insert(supportMessages).values({ ...message, id: 'm2', authorId: other.person.id, fromSupport: true, body: MARK }),
    db.insert(supportRequests).values({ ...asStranger, createdAt: at }),
    db.insert(supportMessages).values({ id: 'm3', supportRequestId: 's2', createdAt: at, fromSupport: false, body: MARK }),
    db.insert(queuedMails).values({ ...mail, key: 'to the stranger', state: 'sent', recipient: emails.login.toUpperCase() }),
    db
      .insert(journal)
      .values({ id: 'j1', at, act: 'sign_up', actorId: other.person.id, subjectId: userId, details: { reason: MARK } }),
    db
      .insert(journal)
      .values({ id: 'j2', at, act: 'sign_up', actorId: userId, subjectId: other.person.id, details: { scope: 's' } }),
    db.insert(unsentForms).values({ tokenHash: 'x', owner: 'a mark', address: '/', page: '/', fields: [], keptAt: at }),
    db
      .insert(absenceReports)
      .values({ id: 'a', structureId: mairie.id, managerId: other.person.id, reporterId: userId, reportedAt: at, endedAt: at }),
    db.insert(jobRuns).values({ name: 'x', dueAt: at }),
    db.insert(holds).values({ cause: 'clock', since: at, reason: 'x' }),
  ])
  await storeDocument(ports)
  await someone.post('/compte/desactivation')
  await settled()
  // A session opened during the deactivation.
  await db.insert(sessions).values({ tokenHash: 'raced', userId, signedInAt: at, expiresAt: at })
  clock.pass({ days: 60 })
  return { userId, someone, other, mairie, affiliationIds: [id, asked.id], scopeIds: [...scopes, ...asked.scopes] }
}

export type PersonToPurge = Awaited<ReturnType<typeof personToPurge>>

export function storeDocument({ files }: Ports) {
  return files.put('key-of-d', new Blob(['abc']).stream(), 10)
}

/** Reads to the end: workerd logs an exception for a body of R2 that is cancelled. */
export async function isStored({ files }: Ports, key: string): Promise<boolean> {
  const content = await files.get(key)
  if (content) await new Response(content).arrayBuffer()
  return content !== undefined
}
