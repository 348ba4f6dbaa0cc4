import { AffiliationPanel } from '#components/affiliations/AffiliationPanel.tsx'
import { RemovalPanel } from '#components/affiliations/RemovalPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { decideEnd } from '#src/domain/affiliation/affiliation-end.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { endAffiliation } from '#src/memberships/end-affiliation.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { readOwnLines } from './affiliation.queries.ts'
import { removalForm } from './form.ts'
import { type OwnAffiliation, ownAffiliations } from './own-affiliation.view.ts'

export const removalRoutes: Routes = {
  [`GET ${urls.affiliationRemoval}`]: route(signedIn, async (c, person) => {
    const { all, chosen } = await read(c, person, c.req.queries('selection') ?? [])
    if (chosen.length === 0) return showList(c, all, { message: 'nothing_ticked' }, 422)
    return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={chosen} />)
  }),
  [`POST ${urls.affiliationRemoval}`]: route(signedIn, once(remove, showRemoved)),
}

async function read(c: Ctx, { userId }: SignedIn, selection: string[]) {
  const today = parisDate(c.env.now())
  const all = ownAffiliations(await readOwnLines(c.env.db, userId, today), today)
  return { all, chosen: all.filter(({ affiliation }) => selection.includes(affiliation.id)) }
}

async function remove(c: Ctx, person: SignedIn, note: Note) {
  const { values } = await readForm(c, removalForm)
  const { all, chosen } = await read(c, person, values?.selection ?? [])
  if (chosen.length === 0) return showList(c, all, { message: 'gone' }, 409)
  if (!values?.confirmed) return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={chosen} unconfirmed />, 422)

  const [ended, kept] = [chosen.filter(mayEnd), chosen.filter((own) => !mayEnd(own))]
  const result = nextStep(kept) ?? (ended.length === 1 ? 'supprime' : 'supprimes')
  const isSaved = await tryCommit(c.env.db, [
    ...ended.flatMap(({ affiliation }) => endAffiliation(c.env, affiliation, person.userId)),
    ...note(result),
  ])
  if (!isSaved) {
    const now = await read(c, person, values.selection)
    return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={now.chosen} stale />, 409)
  }
  return { result }
}

/** Structures that the person leads are handed over, one after the other. */
function nextStep(kept: OwnAffiliation[]) {
  const [first, ...others] = kept.map(({ structure }) => structure.id)
  return first && withQuery(urlFor(urls.handover, { structureId: first }), { suite: others.join(' ') })
}

async function showRemoved(c: Ctx, person: SignedIn, done: string) {
  if (done.startsWith('/')) return goTo(c, done)
  if (!wantsPart(c)) return c.redirect(withQuery(urls.affiliations, { etat: done }), 303)
  return showList(c, (await read(c, person, [])).all, { done })
}

/** A principal manager whose dates have passed leaves like a member. */
function mayEnd({ affiliation, isMember }: OwnAffiliation) {
  const role = isMember ? affiliation.role : 'member'
  return !!decideEnd({ role, endedAt: null }, 'self').accepted
}

type ViewState = { done?: string; message?: 'nothing_ticked' | 'gone' }

function showList(c: Ctx, affiliations: OwnAffiliation[], shown: ViewState, status?: 409 | 422) {
  return showPanel(c, titles.affiliations, <AffiliationPanel affiliations={affiliations} {...shown} />, status)
}
