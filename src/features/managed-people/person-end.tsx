import { titles } from '#components/layout/titles.ts'
import { PersonEndPanel } from '#components/managed-people/PersonEndPanel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { decideEnd } from '#src/domain/affiliation/affiliation-end.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { endAffiliation } from '#src/memberships/end-affiliation.ts'
import { whileManager } from '#src/memberships/guards.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { memberWho } from '#src/web/structure-access.ts'
import { changeMail } from './change.mails.ts'
import { endForm } from './form.ts'
import { getPerson } from './person.access.ts'

export const personEndRoutes: Routes = {
  [`GET ${urls.managedPersonEnd}`]: route(managerWhoMayEnd, async (c, grant) => view(c, grant)),
  [`POST ${urls.managedPersonEnd}`]: route(signedIn, once(end, showEnded)),
}

async function managerWhoMayEnd(c: Ctx) {
  const member = await memberWho('affiliate_person')(c)
  const found = await getPerson(c, member)
  const { accepted } = decideEnd({ ...found.affiliation, endedAt: null }, member.affiliation.role)
  if (!accepted) throw new NotFound()
  return { member, found }
}

type Grant = Awaited<ReturnType<typeof managerWhoMayEnd>>

function view(c: Ctx, { member, found }: Grant, shown: object = {}, status?: 409 | 422) {
  const panel = <PersonEndPanel structureId={member.structure.id} found={found} {...shown} />
  return showStructure(c, member, titles.managedPersonEnd, panel, status)
}

/** The access rule stands in here: it would not find the ended affiliation of a form sent again. */
async function end(c: Ctx, _: SignedIn, note: Note) {
  const grant = await managerWhoMayEnd(c)
  const { member, found } = grant
  const { values } = await readForm(c, endForm)
  if (!values?.confirmed) return view(c, grant, { unconfirmed: true }, 422)
  const { affiliation, person } = found
  const isSaved = await tryCommit(c.env.db, [
    whileManager(c.env.db, member.affiliation, parisDate(c.env.now())),
    ...endAffiliation(c.env, affiliation, member.person.userId),
    changeMail(c.env, member, person, 'ended'),
    ...note(),
  ])
  if (!isSaved) return view(c, { member, found: await getPerson(c, member) }, { stale: true }, 409)
  sendAfterResponse(c.env)
  return { result: '' }
}

function showEnded(c: Ctx) {
  const structureId = c.req.param('structureId') ?? ''
  return goTo(c, withQuery(urlFor(urls.managedPeople, { structureId }), { etat: 'ended' }))
}
