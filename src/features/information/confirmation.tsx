import { and, eq } from 'drizzle-orm'
import { type DeadLink, DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { ContactConfirmationPanel, ContactConfirmedPanel } from '#components/information/ContactConfirmationPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { type FoundLink, findLink, useLink, whyDead } from '#src/auth/mailed-links.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { linkToken } from '#src/web/links.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { linkForm } from './form.ts'

const TITLE = titles.contactConfirmation

/** The link alone is the proof, so that it works on a phone without a session. */
export const confirmationRoutes: Routes = {
  [`GET ${urls.contactConfirmation}`]: route(withVisitor, async (c) => {
    const found = await findLink(c.env, 'contact_confirmation', linkToken(c))
    if (!found || whyDead(found)) return deadLink(c, whyDead(found))
    return show(c, { title: TITLE, body: <ContactConfirmationPanel link={linkToken(c)} email={found.link.email} /> })
  }),
  [`POST ${urls.contactConfirmation}`]: route(open, async (c) => {
    const { values } = await readForm(c, linkForm)
    const found = await findLink(c.env, 'contact_confirmation', values?.link ?? '')
    if (!found || (whyDead(found) && !isConfirmed(found))) return deadLink(c, whyDead(found))
    if (found.user.contactEmail !== found.link.email) return deadLink(c, 'replaced')
    if (!isConfirmed(found)) await confirm(c, found)
    return show(c, { title: TITLE, body: <ContactConfirmedPanel email={found.link.email} /> })
  }),
}

/** Sent again after a lost answer, the form finds what it did itself. */
function isConfirmed({ state, user, link }: FoundLink) {
  return state === 'used' && user.contactEmail === link.email && user.contactEmailConfirmedAt !== null
}

async function confirm(c: Ctx, found: FoundLink) {
  const { db, now } = c.env
  const stillContact = and(eq(users.id, found.user.id), eq(users.contactEmail, found.link.email))
  await commit(db, [
    useLink(db, found, now()),
    db.update(users).set({ contactEmailConfirmedAt: now() }).where(stillContact),
    journalEntry(c.env, { act: 'contact_confirmed', actorId: found.user.id, subjectId: found.user.id }),
  ])
}

function deadLink(c: Ctx, why: DeadLink = 'unknown') {
  return show(c, { title: TITLE, body: <DeadLinkPanel why={why} next="information" />, status: 404 })
}
