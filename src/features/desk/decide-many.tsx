import { Desk } from '#components/desk/Desk.tsx'
import { RefusalPanel } from '#components/desk/RefusalPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { reasonProblem } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { tidySentence } from '#src/formats/tidy-text.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { decideSelected, statusOf } from './decide-selected.ts'
import { deskUrl, showDeskAgain } from './desk.tsx'
import { type DeskList, type DeskRequest, shownRequest } from './desk-list.ts'
import { filterFrom } from './filter.ts'
import { verdictsForm } from './form.ts'
import { manager } from './manager.access.ts'
import { deskFilter } from './read-desk.ts'
import { allIn, REQUESTS_AT_ONCE, readSelected, type Selection, unlessMore } from './selection.ts'
import { isStillDecided } from './still-decided.ts'
import { readReasons } from './verdict.queries.ts'

export function decisionOfMany<Request extends DeskRequest>(list: DeskList<Request>) {
  return route(
    manager,
    once(
      (c, person, note) => decide(c, person, list, note),
      (c, person, result) => showDecided(c, person, list, result),
      isStillDecided,
    ),
  )
}

async function decide<Request extends DeskRequest>(c: Ctx, person: SignedIn, list: DeskList<Request>, note: Note) {
  const { values, problems } = await readForm(c, verdictsForm)
  const about = list.name
  const ids = (values?.selection ?? []).slice(0, REQUESTS_AT_ONCE)
  const within = filterFrom((name) => openingIn(values, name) || c.req.query(name))
  const selection = (values && allIn(values, within, c.env.now())) ?? { ids }
  if (!values || ('ids' in selection && ids.length === 0)) {
    return showDeskAgain(c, person, { about, message: 'nothing_ticked' }, 422)
  }
  const { reason } = values
  if (problems && values.asked) return askReason(c, person, list, selection, { reason, problems: {} })
  if (problems) return showDeskAgain(c, person, { about }, 422)

  const rejects = values.verdict === 'reject'
  if (!rejects && values.verdict !== 'approve') return showDeskAgain(c, person, { about, status: { problem: 'unknown' } }, 422)
  const problem = rejects ? reasonProblem(tidySentence(reason)) : undefined
  if (problem) {
    return askReason(c, person, list, selection, { reason, problems: values.asked ? { reason: problem } : {} })
  }
  const { verdict } = values
  const result = await decideSelected(c, person.userId, { verdict, reason, note }, async () => [
    await readSelected(c, person, list, selection),
  ]).catch(unlessMore)
  if (result === undefined) return showDeskAgain(c, person, { about, status: { problem: 'more' } }, 409)
  sendAfterResponse(c.env)
  return { result }
}

/** A form of one opening names it. */
function openingIn(values: Record<string, unknown> | undefined, name: string) {
  const value = values?.[name]
  return typeof value === 'string' ? value : ''
}

function showDecided<Request extends DeskRequest>(c: Ctx, person: SignedIn, list: DeskList<Request>, result: string) {
  const { status, query } = statusOf(result)
  return wantsPart(c) ? showDeskAgain(c, person, { about: list.name, status }) : c.redirect(deskUrl(c, list.name, query), 303)
}

type Typed = { reason: string; problems: Problems<'reason'> }

async function askReason<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  selection: Selection,
  typed: Typed,
) {
  const { db, now } = c.env
  const today = parisDate(now())
  const filter = deskFilter(c)
  const { rowName } = list.table(filter)
  const { requests } = await readSelected(c, person, list, selection)
  const named = requests.map((request) => ({ id: request.id, name: rowName(shownRequest(request, today)) }))
  const reasons = (await readReasons(db, person.userId)).map(({ reason }) => reason)
  const meant = { selection: named.map(({ id }) => id) }
  const panel = <RefusalPanel list={list.name} requests={named} selection={meant} {...{ filter, reasons, ...typed }} />
  const status = typed.problems.reason || c.env.unsent ? 422 : 200
  const body = <Desk structures={[]}>{panel}</Desk>
  return show(c, { title: titles.refusal, body, part: panel, status, current: urls.manager })
}
