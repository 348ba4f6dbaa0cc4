import * as z from 'zod'
import { titles } from '#components/layout/titles.ts'
import { UnknownUnsubscribePanel, UnsubscribePanel } from '#components/unsubscribe/UnsubscribePanel.tsx'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { personOfToken } from '#src/digests/unsubscribe-token.ts'
import { urls, withQuery } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { forOwner } from '#src/web/link-owner.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { text } from '#src/web/texts.ts'
import { readReader, setNotifications, wantsNotifications } from './settings.queries.ts'

const unsubscribeForm = z.object({ jeton: text(), suite: text() })

/** One POST for mail programs (RFC 8058), some of which send no body or another one. The token is the only proof. */
export const unsubscribeRoutes: Routes = {
  [`GET ${urls.unsubscribe}`]: route(withVisitor, async (c) =>
    showState(c, c.req.query('jeton') ?? '', c.req.query('etat') === 'enregistre'),
  ),
  [`POST ${urls.unsubscribe}`]: route(withVisitor, async (c) => {
    const { values } = await readForm(c, unsubscribeForm)
    const userId = personOfToken(values?.jeton ?? '', c.env.config)
    if (!userId || !values) return showState(c, '')
    await change(c, userId, values.suite === 'reprendre')
    if (wantsPart(c)) return showState(c, values.jeton, true)
    return c.redirect(withQuery(urls.unsubscribe, { jeton: values.jeton, etat: 'enregistre' }), 303)
  }),
  [`GET ${urls.oneClickUnsubscribe}`]: route(open, async (c) =>
    c.redirect(withQuery(urls.unsubscribe, { jeton: c.req.query('jeton') ?? '' }), 303),
  ),
  [`POST ${urls.oneClickUnsubscribe}`]: route(open, async (c) => {
    const userId = personOfToken(c.req.query('jeton') ?? '', c.env.config)
    if (!userId) throw new NotFound()
    await change(c, userId, false)
    return c.body(null, 204)
  }),
}

async function showState(c: Ctx, token: string, saved = false) {
  const userId = personOfToken(token, c.env.config)
  if (!userId) return show(c, { title: titles.unsubscribe, body: <UnknownUnsubscribePanel />, status: 404 })
  const enabled = await wantsNotifications(c.env.db, userId)
  const visitor = c.get('visitor')
  const reader = visitor && visitor.userId !== userId ? await readReader(c.env.db, userId) : undefined
  const panel = <UnsubscribePanel token={token} enabled={enabled} saved={saved} />
  return show(c, { title: titles.unsubscribe, ...(await forOwner(c, reader, panel)) })
}

/** Mail programs ask more than once: the journal tells of a change, not of each request. */
async function change({ env: { db, now, randomToken } }: Ctx, userId: string, enabled: boolean) {
  if ((await wantsNotifications(db, userId)) === enabled) return
  const details = { enabled, by: 'mail' }
  await commit(db, [
    setNotifications(db, userId, enabled),
    journalEntry({ db, now, randomToken }, { act: 'notifications_changed', subjectId: userId, details }),
  ])
}
