import { eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { documentConsents } from '#src/db/schema/consents.ts'
import { acknowledgements, apiKeys, invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'

const structure = { structure: structures.displayName, identifier: structures.identifier, department: departments.name }

export function readAffiliations(db: Database, userId: string) {
  const { role, createdAt, endedAt } = affiliations
  const { state, validFrom, validUntil, requestedAt, decidedAt, reason } = affiliationScopes
  return db
    .select({ ...structure, role, createdAt, endedAt, state, validFrom, validUntil, requestedAt, decidedAt, reason })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(eq(affiliations.userId, userId))
}

export function readSubscriptions(db: Database, userId: string) {
  const { access, state, effectiveFrom, comment, requestedAt, decidedAt, reason, endedAt } = subscriptions
  const request = { access, state, effectiveFrom, comment, requestedAt, decidedAt, reason, endedAt }
  return db
    .select({ ...structure, workspace: workspaces.label, ...request })
    .from(subscriptions)
    .innerJoin(affiliations, eq(affiliations.id, subscriptions.affiliationId))
    .innerJoin(structures, eq(structures.id, subscriptions.structureId))
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(eq(affiliations.userId, userId))
}

export function readConsents(db: Database, userId: string) {
  const { givenAt, withdrawnAt } = documentConsents
  return db
    .select({ application: apiKeys.name, givenAt, withdrawnAt })
    .from(documentConsents)
    .innerJoin(apiKeys, eq(apiKeys.id, documentConsents.apiKeyId))
    .where(eq(documentConsents.userId, userId))
}

export function readSeenInvoices(db: Database, userId: string) {
  return db
    .select({ invoice: invoices.number, status: acknowledgements.status, at: acknowledgements.acknowledgedAt })
    .from(acknowledgements)
    .innerJoin(invoices, eq(invoices.id, acknowledgements.invoiceId))
    .where(eq(acknowledgements.userId, userId))
}
