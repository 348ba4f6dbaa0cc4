import { AffiliationPanel } from '../../../components/affiliations/AffiliationPanel.tsx'
import { RemovalPanel } from '../../../components/affiliations/RemovalPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { endAffiliation } from '../../affiliation/end-affiliation.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { Conflict, commit } from '../../db/database.ts'
import { decideEnd } from '../../domain/affiliation-end.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { urlFor, urls, withQuery } from '../../urls.ts'
import { signedIn } from '../../web/access.ts'
import { goTo, wantsPart } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import { showPanel } from '../../web/panel-route.tsx'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { removalForm } from './form.ts'
import { type OwnAffiliation, ownAffiliations } from './own-affiliations.ts'
import { readOwnLines } from './store.ts'

export const removalRoutes: Routes = {
  [`GET ${urls.affiliationRemoval}`]: route(signedIn, async (c, person) => {
    const { all, chosen } = await read(c, person, c.req.queries('selection') ?? [])
    if (chosen.length === 0) return showList(c, all, { message: 'nothing_ticked' }, 422)
    return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={chosen} />)
  }),
  [`POST ${urls.affiliationRemoval}`]: route(signedIn, remove),
}

async function read(c: Ctx, { userId }: SignedIn, selection: string[]) {
  const today = parisDate(c.env.now())
  const all = ownAffiliations(await readOwnLines(c.env.db, userId, today), today)
  return { all, chosen: all.filter(({ affiliation }) => selection.includes(affiliation.id)) }
}

async function remove(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, removalForm)
  const { all, chosen } = await read(c, person, values?.selection ?? [])
  if (chosen.length === 0) return showList(c, all, { message: 'gone' }, 409)
  if (!values?.confirmed) return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={chosen} unconfirmed />, 422)

  const [ended, kept] = [chosen.filter(mayEnd), chosen.filter((own) => !mayEnd(own))]
  try {
    await commit(
      c.env.db,
      ended.flatMap(({ affiliation }) => endAffiliation(c.env, affiliation, person.userId)),
    )
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const now = await read(c, person, values.selection)
    return showPanel(c, titles.affiliationRemoval, <RemovalPanel affiliations={now.chosen} stale />, 409)
  }
  const [first, ...others] = kept.map(({ structure }) => structure.id)
  if (first) return goTo(c, withQuery(urlFor(urls.handover, { structureId: first }), { suite: others.join(' ') }))
  const done = ended.length === 1 ? 'supprime' : 'supprimes'
  if (!wantsPart(c)) return c.redirect(withQuery(urls.affiliations, { etat: done }), 303)
  return showList(c, (await read(c, person, [])).all, { done })
}

const mayEnd = ({ affiliation }: OwnAffiliation) => !!decideEnd({ ...affiliation, endedAt: null }, 'self').accepted

type Shown = { done?: string; message?: 'nothing_ticked' | 'gone' }

function showList(c: Ctx, affiliations: OwnAffiliation[], shown: Shown, status?: 409 | 422) {
  return showPanel(c, titles.affiliations, <AffiliationPanel affiliations={affiliations} {...shown} />, status)
}
