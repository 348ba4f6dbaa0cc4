import { type DeadLink, DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { ContactConfirmationPanel, ContactConfirmedPanel } from '#components/information/ContactConfirmationPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { type FoundLink, findLink, whyDead } from '#src/auth/mailed-links.ts'
import { commit } from '#src/db/database.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { besideOwner, forOwner, ownerOfLink } from '#src/web/link-owner.tsx'
import { linkToken } from '#src/web/links.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { confirmationWrites } from './confirmation.writes.ts'
import { linkForm } from './form.ts'

const TITLE = titles.contactConfirmation

/** The link alone is the proof, so that it works on a phone without a session. */
export const confirmationRoutes: Routes = {
  [`GET ${urls.contactConfirmation}`]: route(withVisitor, async (c) => {
    const found = await findLink(c.env, 'contact_confirmation', linkToken(c))
    if (!found || whyDead(found)) return deadLink(c, found)
    const panel = <ContactConfirmationPanel link={linkToken(c)} email={found.link.email} />
    return show(c, { title: TITLE, ...(await forOwner(c, ownerOfLink(found), panel)) })
  }),
  [`POST ${urls.contactConfirmation}`]: route(open, once(confirm, showConfirmed, isStillConfirmed)),
}

async function confirm(c: Ctx, _: unknown, note: Note) {
  const found = await findNamed(c)
  if (!found || whyDead(found)) return deadLink(c, found)
  if (found.user.contactEmail !== found.link.email) return deadLink(c, found, 'replaced')
  const result = found.link.email
  await commit(c.env.db, [...confirmationWrites(c.env, found), ...note(result)])
  return { result }
}

async function findNamed(c: Ctx) {
  const { values } = await readForm(c, linkForm)
  return findLink(c.env, 'contact_confirmation', values?.link ?? '')
}

async function showConfirmed(c: Ctx, _: unknown, email: string) {
  const found = await findNamed(c)
  const beside = await besideOwner(c, found && ownerOfLink(found))
  return show(c, { title: TITLE, body: <ContactConfirmedPanel email={email} beside={beside} /> })
}

async function isStillConfirmed(c: Ctx) {
  const found = await findNamed(c)
  return !!found?.user.contactEmailConfirmedAt && found.user.contactEmail === found.link.email
}

async function deadLink(c: Ctx, found: FoundLink | undefined, why: DeadLink = whyDead(found) ?? 'unknown') {
  const beside = await besideOwner(c, found && ownerOfLink(found))
  return show(c, { title: TITLE, body: <DeadLinkPanel why={why} next="information" beside={beside} />, status: 404 })
}
