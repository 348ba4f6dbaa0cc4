import type { Database, Query } from '../db/database.ts'
import { affiliationScopes, affiliations } from '../db/schema/affiliations.ts'
import { documentConsents, documents } from '../db/schema/documents.ts'
import { apiKeys, events, invoices } from '../db/schema/events.ts'
import { queuedMails } from '../db/schema/mails.ts'
import { journal, supportMessages, supportRequests } from '../db/schema/operations.ts'
import { credentials, notificationSettings, sessions, users } from '../db/schema/people.ts'
import { departments, structures } from '../db/schema/structures.ts'
import { structureWorkspaces, subscriptions } from '../db/schema/workspaces.ts'
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
    ...inserts(db, affiliationScopes, rows.affiliationScopes),
    ...inserts(db, structureWorkspaces, rows.structureWorkspaces),
    ...inserts(db, subscriptions, rows.subscriptions),
    ...inserts(db, apiKeys, rows.apiKeys),
    ...inserts(db, invoices, rows.invoices),
    ...inserts(db, events, rows.events),
    ...inserts(db, documents, rows.documents),
    ...inserts(db, documentConsents, rows.documentConsents),
    ...inserts(db, supportRequests, rows.supportRequests),
    ...inserts(db, supportMessages, rows.supportMessages),
    ...inserts(db, journal, rows.journal),
    ...inserts(db, queuedMails, rows.queuedMails),
  ]
}
