import type { Database, Query } from '#src/db/database.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { documentConsents, structureConsents } from '#src/db/schema/consents.ts'
import { depositDocuments, deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { credentials, notificationSettings, sessions, users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { inserts } from './inserts.ts'
import type { DemoRows } from './rows.ts'

/** In an order that foreign keys accept. */
export function demoWrites(db: Database, rows: DemoRows): Query[] {
  return [
    ...inserts(db, users, rows.users),
    ...inserts(db, credentials, rows.credentials),
    ...inserts(db, notificationSettings, rows.notificationSettings),
    ...inserts(db, sessions, rows.sessions),
    ...inserts(db, structures, rows.structures),
    ...inserts(db, departments, rows.departments),
    ...inserts(db, affiliations, rows.affiliations),
    ...inserts(db, absenceReports, rows.absenceReports),
    ...inserts(db, affiliationScopes, rows.affiliationScopes),
    ...inserts(db, structureWorkspaces, rows.structureWorkspaces),
    ...inserts(db, subscriptions, rows.subscriptions),
    ...inserts(db, apiKeys, rows.apiKeys),
    ...inserts(db, documents, rows.documents),
    ...inserts(db, deposits, rows.deposits),
    ...inserts(db, depositDocuments, rows.depositDocuments),
    ...inserts(db, structureConsents, rows.structureConsents),
    ...inserts(db, invoices, rows.invoices),
    ...inserts(db, events, rows.events),
    ...inserts(db, documentConsents, rows.documentConsents),
    ...inserts(db, supportRequests, rows.supportRequests),
    ...inserts(db, supportMessages, rows.supportMessages),
    ...inserts(db, journal, rows.journal),
    ...inserts(db, queuedMails, rows.queuedMails),
  ]
}
