import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { tick } from '#src/jobs.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type Signed, signIn } from '#test/support/people.ts'
import { townHall } from '#test/support/town-hall.ts'
import type { Visitor } from '#test/support/visitor.ts'

/** The town hall, whose principal manager Anne may be reported. Fanny belongs to it too; Sam and Sofia are support staff. */
export async function absentHall() {
  const hall = await townHall()
  const fanny = await hall.signUp({ firstName: 'Fanny', lastName: 'Leroy' })
  await hall.affiliate(fanny, hall.mairie)
  const sam = await hall.signUp({ firstName: 'Sam', lastName: 'Roy', isSupportStaff: true })
  const sofia = await hall.signUp({ firstName: 'Sofia', lastName: 'Blanc', isSupportStaff: true })
  const page = urlFor(urls.absentManager, { structureId: hall.mairie.id })
  const { db } = hall.ports
  const reports = () => db.select().from(absenceReports).orderBy(absenceReports.reportedAt)
  const pageOf = async (url: string) => urlFor(url, { reportId: (await reports()).at(-1)?.id ?? '' })
  const report = (who: Visitor = hall.chloe) => who.post(page, { confirmed: 'on' })
  const propose = async (staff: Signed, { person }: Signed, more = {}) =>
    staff.post(await pageOf(urls.absence), { successor: person.id, currentPassword: staff.password, ...more })
  const answer = (who: Signed, verdict: string) => who.post(`${page}/succession`, { verdict })
  const replace = async (staff: Signed) => staff.post(await pageOf(urls.absenceReplacement), { currentPassword: staff.password })
  return {
    ...{ ...hall, fanny, sam, sofia, page, reports, pageOf, report, propose, answer, replace },
    object: (who: Signed = hall.anne) => who.post(`${page}/reponse`),
    runJobs: async () => {
      await tick(hall.ports)
      await hall.settled()
    },
    /** The report of Chloé, unanswered for 14 days. */
    async unanswered() {
      await report()
      await hall.wait({ days: 14 })
    },
    /** Sam has proposed Fanny, who has accepted. */
    async accepted() {
      await report()
      await hall.wait({ days: 14 })
      await propose(sam, fanny)
      await answer(fanny, 'accept')
    },
    roleOf: async (who: Signed) => (await hall.affiliationOf(who))?.role,
    /** A session lives 30 days at most. */
    again: ({ person }: Signed) => signIn(hall.ports, person),
  }
}

export type AbsentHall = Awaited<ReturnType<typeof absentHall>>
