import { MailboxPage } from '#components/mailbox/MailboxPage.tsx'
import { MailPage } from '#components/mailbox/MailPage.tsx'
import { urls } from '#src/urls.ts'
import { inDemo } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { findMail, MAILS_PER_PAGE, readMailbox } from './mail.queries.ts'

/** As in mail programs: styles, no scripts. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

export const mailboxRoutes: Routes = {
  [`GET ${urls.mailbox}`]: route(inDemo, showMailbox),
  [`GET ${urls.mailboxMail}`]: route(inDemo, async (c) => {
    const mail = await getMail(c)
    return show(c, { title: mail.subject, body: <MailPage mail={mail} /> })
  }),
  [`GET ${urls.mailboxHtml}`]: route(inDemo, async (c) => {
    const { html } = await getMail(c)
    c.header('Content-Security-Policy', MAIL_POLICY)
    c.header('Cache-Control', 'no-store')
    return c.html(html)
  }),
}

async function showMailbox(c: Ctx) {
  const page = pageNumber(c)
  const { mails, total } = await readMailbox(c.env.db, page)
  const pages = pagesOf(total, MAILS_PER_PAGE, page)
  const sends = c.env.mailer !== null
  return show(c, {
    title: 'Boîte mail',
    body: <MailboxPage mails={mails} total={total} page={page} pages={pages} sends={sends} />,
  })
}

async function getMail(c: Ctx) {
  const mail = await findMail(c.env.db, c.req.param('key') ?? '')
  if (!mail) throw new NotFound()
  return mail
}
