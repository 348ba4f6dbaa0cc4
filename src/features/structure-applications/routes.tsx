import { titles } from '#components/layout/titles.ts'
import { ApplicationPanel } from '#components/structure-applications/ApplicationPanel.tsx'
import { Conflict, tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { whileMay } from '#src/memberships/guards.ts'
import { urlFor, urls } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { noteSaved, whatWasDone } from '#src/web/saved-notice.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { accept, isInForce, readApplications, withdraw } from './application.queries.ts'
import { applicationForm } from './form.ts'

const principal = memberWho('accept_applications')

export const structureApplicationRoutes: Routes = {
  [`GET ${urls.structureApplications}`]: route(principal, async (c, member) =>
    showApplications(c, member, whatWasDone(c, c.req.path) !== undefined),
  ),
  [`POST ${urls.structureApplications}`]: route(principal, decide),
}

async function showApplications(c: Ctx, member: Member, isSaved: boolean) {
  const applications = await readApplications(c.env.db, member.structure.id, parisDate(c.env.now()))
  const panel = <ApplicationPanel structureId={member.structure.id} applications={applications} saved={isSaved} />
  return showStructure(c, member, titles.structureApplications, panel)
}

async function decide(c: Ctx, member: Member) {
  const { db, now } = c.env
  const { structure, affiliation, person } = member
  const { values } = await readForm(c, applicationForm)
  const application = await findApplication(c, member, values?.application ?? '')
  if (!values || !application) throw new NotFound()

  const isGiven = values.consent === 'given'
  const consent = { structureId: structure.id, apiKeyId: application.id, version: values.version }
  const act = isGiven ? ('application_accepted' as const) : ('application_withdrawn' as const)
  const isSaved = await tryCommit(db, [
    whileMay(db, affiliation.id, 'accept_applications', parisDate(now())),
    ...(isGiven ? [accept(db, consent, person.userId, now())] : withdraw(db, consent, application.keys, now())),
    journalEntry(c.env, { act, actorId: person.userId, structureId: structure.id, details: { application: application.name } }),
  ])
  const isGivenNow = isSaved ? isGiven : await isAccepted(c, member, application.name)
  // Sent again after a lost answer, the form finds what it saved itself.
  if (isGivenNow !== isGiven) throw new Conflict('the consent was changed meanwhile')
  if (wantsPart(c)) return showApplications(c, member, true)
  const url = urlFor(urls.structureApplications, { structureId: structure.id })
  noteSaved(c, url)
  return c.redirect(url, 303)
}

async function findApplication({ env: { db, now } }: Ctx, { structure }: Member, applicationId: string) {
  const applications = await readApplications(db, structure.id, parisDate(now()))
  return applications.find(({ keys }) => keys.includes(applicationId))
}

async function isAccepted({ env: { db, now } }: Ctx, { structure }: Member, name: string) {
  const applications = await readApplications(db, structure.id, parisDate(now()))
  return applications.some((application) => application.name === name && isInForce(application))
}
