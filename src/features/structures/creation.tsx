import { titles } from '#components/layout/titles.ts'
import { NewStructurePanel } from '#components/structures/NewStructurePanel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, commit } from '#src/db/database.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import type { Problems } from '#src/domain/decision.ts'
import { decideIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { decideSheet } from '#src/domain/structure/structure-sheet.ts'
import { readAffiliation } from '#src/memberships/lines.ts'
import { indexSoon } from '#src/search/index-soon.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { creationWrites } from './creation.writes.ts'
import { hasCreatedAllToday } from './creations-today.queries.ts'
import { creationForm } from './form.ts'
import { findByIdentifier } from './structure.queries.ts'

export const creationRoutes: Routes = {
  [`GET ${urls.newStructure}`]: route(signedIn, async (c) => view(c, {})),
  [`POST ${urls.newStructure}`]: route(
    signedIn,
    once(create, (c, _, structureId) => goTo(c, withQuery(urlFor(urls.structure, { structureId }), { etat: 'cree' })), leadsIt),
  ),
}

type Typed = Record<string, string | boolean>

function view(c: Ctx, typed: Typed, problems: Problems<string> = {}, status?: 422, dayIsFull = false) {
  const panel = <NewStructurePanel typed={typed} problems={problems} dayIsFull={dayIsFull} />
  return showPanel(c, titles.newStructure, panel, status)
}

/** After a handover the form is answered as for anybody: the structure exists. */
async function leadsIt(c: Ctx, { userId }: SignedIn, { result: structureId }: SentForm) {
  return (await readAffiliation(c.env.db, userId, structureId)).length > 0
}

async function create(c: Ctx, person: SignedIn, note: Note) {
  const { db, now, randomToken } = c.env
  const { values, typed, problems } = await readForm(c, creationForm)
  if (problems) return view(c, typed, problems, 422)

  const { identifierType, identifier, ...sheet } = values
  const named = decideIdentifier(identifierType, identifier)
  const described = decideSheet(sheet)
  const known = named.accepted && (await findByIdentifier(db, named.accepted))
  if (known) return goTo(c, requestUrl(known.id))
  if (!named.accepted || !described.accepted) return view(c, values, { ...named.refused, ...described.refused }, 422)

  const structureId = randomToken()
  try {
    const writes = creationWrites(c.env, person.userId, { id: structureId, ...named.accepted, ...described.accepted })
    await commit(db, [...writes, ...note(structureId)])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const other = await findByIdentifier(db, named.accepted)
    if (other) return goTo(c, requestUrl(other.id))
    if (await hasCreatedAllToday(db, person.userId, now())) return view(c, values, {}, 422, true)
    throw error
  }
  indexSoon(c.env)
  return { result: structureId }
}

const requestUrl = (structureId: string) => withQuery(urlFor(urls.affiliationRequest, { structureId }), { etat: 'existe' })
