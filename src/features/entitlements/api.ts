import type * as z from 'zod'
import type { ApiKey } from '#src/auth/api-keys.ts'
import { tryCommit } from '#src/db/database.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { entitlement, type Holder } from '#src/domain/workspace/entitlement.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls, withQuery } from '#src/urls.ts'
import { withApiKey } from '#src/web/api-access.ts'
import { levelled, mustBe } from '#src/web/json-body.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import {
  accessOf,
  changesQuery,
  type changesSchema,
  peopleQuery,
  type peopleSchema,
  questionQuery,
  rightName,
  toAnswer,
} from './api-schema.ts'
import { noteChanges } from './changes.writes.ts'
import { A_PAGE, type EntitlementPlace, findPlace, listChanges, listEntitled } from './entitlement.queries.ts'
import { readHolder } from './holder.queries.ts'

const withEntitlements = withApiKey('habilitations')

export const entitlementRoutes: Routes = {
  [`GET ${urls.apiEntitlement}`]: route(withEntitlements, answerQuestion),
  [`GET ${urls.apiEntitledPeople}`]: route(withEntitlements, listPeople),
  [`GET ${urls.apiEntitlementChanges}`]: route(withEntitlements, followChanges),
}

const sent = (c: Ctx) => levelled(c.req.query(), [])

/** 404 for an unknown structure, department, and one that does not accept the application alike. */
async function placeOf(c: Ctx, apiKey: ApiKey, asked: Parameters<typeof findPlace>[2]): Promise<EntitlementPlace> {
  const [place] = await findPlace(c.env.db, apiKey, asked)
  if (!place || (asked.service !== undefined && place.departmentId === null)) throw new NotFound()
  c.header('Cache-Control', 'no-store')
  return place
}

async function answerQuestion(c: Ctx, apiKey: ApiKey) {
  const { personne, sujet, espace, droit, ...asked } = mustBe(questionQuery, sent(c))
  const { structureId, isActive, departmentId } = await placeOf(c, apiKey, asked)
  const who = sujet === undefined ? { login: normaliseEmail(personne ?? '') } : { subject: sujet }
  const [people, scopes, subscriptions] = await readHolder(c.env.db, structureId, espace, who)
  const own = people.toSorted((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null))[0]
  const ofOwn = ({ affiliationId }: { affiliationId: string }) => affiliationId === own?.id
  const holder: Holder = {
    // Of somebody who does not belong to the structure nothing is told, not even whether there is an account.
    account: own?.account ?? { activatedAt: new Date(0), deactivatedAt: null },
    structure: { isActive },
    affiliation: own && { endedAt: own.endedAt, scopes: scopes.filter(ofOwn), subscriptions: subscriptions.filter(ofOwn) },
  }
  return c.json(toAnswer(entitlement(holder, { departmentId, access: accessOf(droit) }, parisDate(c.env.now()))))
}

async function listPeople(c: Ctx, apiKey: ApiKey) {
  const { db, now } = c.env
  const { espace, droit, apres, ...asked } = mustBe(peopleQuery, sent(c))
  const { structureId, departmentId } = await placeOf(c, apiKey, asked)
  const inDepartment = asked.service === undefined ? undefined : departmentId
  const wanted = { workspaceCode: espace, departmentId: inDepartment, access: accessOf(droit) }
  const found = await listEntitled(db, structureId, wanted, apres, parisDate(now()))
  const page = wholePeople(found)
  const last = page.length < found.length ? page.at(-1)?.subject : undefined
  const personnes = page.map(({ subject, login, firstName, lastName, departmentCode, access }) => {
    return {
      sujet: subject,
      personne: login,
      service: departmentCode,
      droit: rightName(access),
      nom: lastName,
      prenom: firstName,
    }
  })
  const { service } = asked
  const again = { type: asked.type, identifiant: asked.identifiant, espace, droit, ...(service !== undefined && { service }) }
  const suivant = last === undefined ? null : withQuery(urls.apiEntitledPeople, { ...again, apres: last })
  return c.json({ personnes, suivant } satisfies z.output<typeof peopleSchema>)
}

/** A page ends between two people, not within the rights of one. */
function wholePeople<Row extends { subject: string }>(found: Row[]): Row[] {
  const cut = found[A_PAGE]?.subject
  const whole = cut === undefined ? found : found.filter(({ subject }) => subject !== cut)
  return whole.length > 0 ? whole : found
}

/** Notes first what changed since the last look. Of two looks at once, one notes and both read. */
async function followChanges(c: Ctx, apiKey: ApiKey) {
  const { db } = c.env
  const { depuis, ...asked } = mustBe(changesQuery, sent(c))
  const { structureId } = await placeOf(c, apiKey, asked)
  await tryCommit(db, noteChanges(c.env, structureId))
  const found = await listChanges(db, structureId, depuis)
  const page = found.slice(0, A_PAGE)
  const dernier = page.at(-1)?.number ?? depuis
  const changements = page.map(({ number, at, workspaceCode, access, isGrant, subject, login, departmentCode }) => ({
    ...{ numero: number, sens: isGrant ? ('octroi' as const) : ('fin' as const), constateLe: at.toISOString() },
    ...{ espace: workspaceCode, sujet: subject, personne: login, service: departmentCode, droit: rightName(access) },
  }))
  const suivant = found.length > A_PAGE ? withQuery(urls.apiEntitlementChanges, { ...asked, depuis: String(dernier) }) : null
  return c.json({ changements, dernier, suivant } satisfies z.output<typeof changesSchema>)
}
