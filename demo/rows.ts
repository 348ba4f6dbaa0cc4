import { apiScopes } from '#src/domain/application/api-key.ts'
import { demoAffiliations } from './affiliations/affiliation-rows.ts'
import { affiliationPlans } from './affiliations/plans.ts'
import { calendarFrom } from './calendar.ts'
import { demoDocuments } from './documents/document-rows.ts'
import { demoAbsences } from './history/absences.ts'
import { demoJournal } from './history/journal.ts'
import { mailDrafts } from './history/mail-drafts.ts'
import { mailRow, type Post } from './history/mail-rows.ts'
import { demoSessions } from './history/sessions.ts'
import { demoSupport } from './history/support-rows.ts'
import { demoDeposits } from './invoices/deposit-rows.ts'
import { demoInvoices } from './invoices/invoice-rows.ts'
import { allPeople, credentialRows, demoPeople, notificationRows, type Secrets } from './people.ts'
import { seededRandom } from './seeded-random.ts'
import { allStructures, demoDepartments, demoStructures } from './structures/structures.ts'
import { openedWorkspaces } from './subscriptions/opened-workspaces.ts'
import { demoSubscriptions } from './subscriptions/subscription-rows.ts'

export type Given = { now: Date; secrets: Secrets; post: Post; randomKey: () => string }

export async function demoRows({ now, secrets, post, randomKey }: Given) {
  const calendar = calendarFrom(now)
  const people = demoPeople(calendar)
  const structures = demoStructures(calendar)
  const departments = demoDepartments(structures)
  const affiliations = demoAffiliations(calendar, affiliationPlans(people, structures), departments)
  const structureWorkspaces = openedWorkspaces(calendar, structures, affiliations)
  const apiKey = demoApiKey(calendar.daysAgo(540), calendar.hoursAgo(1))
  const invoices = demoInvoices(calendar, structures, departments, apiKey.id)
  const documents = demoDocuments(calendar, people, randomKey)
  const deposited = demoDeposits(calendar, { people, structures, departments, documents, apiKeyId: apiKey.id, randomKey })
  const support = demoSupport(calendar, people)
  const companies = structures.companies.map(({ id }) => id)
  const absences = demoAbsences(calendar, people, affiliations, companies)
  return {
    users: allPeople(people).map((user) => ({ ...user, lastSignedInAt: absences.lastSignIns.get(user.id) ?? null })),
    credentials: credentialRows(allPeople(people), secrets),
    notificationSettings: notificationRows(people),
    sessions: demoSessions(calendar, people),
    structures: allStructures(structures),
    departments,
    affiliations: affiliations.map(({ affiliation }) => affiliation),
    affiliationScopes: affiliations.flatMap(({ scopes }) => scopes),
    absenceReports: absences.reports,
    structureWorkspaces,
    subscriptions: demoSubscriptions(calendar, { people, structures, affiliations }),
    apiKeys: [apiKey],
    invoices: [...invoices.map(({ invoice }) => invoice), ...deposited.invoices],
    events: [...invoices.flatMap(({ events }) => events), ...deposited.events],
    documents: [...documents, deposited.file].map(({ row }) => row),
    deposits: deposited.deposits,
    depositDocuments: deposited.depositDocuments,
    structureConsents: deposited.structureConsents,
    documentConsents: [{ userId: people.accounts.principal.id, apiKeyId: apiKey.id, givenAt: calendar.daysAgo(200) }],
    supportRequests: support.map(({ request }) => request),
    supportMessages: support.flatMap(({ messages }) => messages),
    journal: [...demoJournal(people, affiliations, structureWorkspaces), ...absences.journal],
    queuedMails: mailDrafts(calendar, people, affiliations).map((draft) => mailRow(calendar, post, draft)),
    files: [...documents, deposited.file].map(({ row: { storageKey }, content }) => ({ storageKey, content })),
  }
}

export type DemoRows = Awaited<ReturnType<typeof demoRows>>

/** The key of this hash doesn't exist. */
function demoApiKey(createdAt: Date, lastUsedAt: Date) {
  const chance = seededRandom('API key')
  return {
    id: chance.id(),
    name: 'Logiciel de facturation (démonstration)',
    keyHash: chance.hexadecimal(64),
    createdAt,
    lastUsedAt,
    scopes: [...apiScopes],
  }
}
