import { createEmulator } from 'emulate'
import { expect, onTestFinished, test } from 'vitest'
import { passwordResetMail } from '#components/mails/password-reset-mail.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import { portal } from '#test/support/portal.ts'
import { mailerTo } from './provider.ts'

test('Resend, emulated: a mail arrives complete and once, even when the answer is lost', async () => {
  const resend = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => resend.close())
  const { ports, mails } = await portal({ mailer: mailerTo(resend.url) })
  const { db, now } = ports
  const body = passwordResetMail({ firstName: 'Zoé', link: 'https://portail.example/?lien=abc' })
  await db.batch([
    queuedMail(db, {
      key: 'password_reset:1',
      kind: 'password_reset',
      userId: null,
      recipient: 'zoe@exemple.fr',
      body,
      now: now(),
    }),
  ])

  await sendMails(ports, 10)
  await db.run("update queued_mails set state = 'sending', sent_at = null, attempts = 1")
  await sendMails(ports, 10)

  const arrived = await emails(resend.url)
  expect(arrived).toHaveLength(1)
  const [{ id, ...email }] = arrived as [Record<string, unknown>]
  expect(await mails()).toMatchObject([{ state: 'sent', providerId: id }])
  expect(email).toMatchObject({ to: ['zoe@exemple.fr'], from: 'Portail <portail@exemple.fr>', ...body })
})

async function emails(url: string) {
  const headers = { Authorization: 'Bearer re_test' }
  const { data } = (await (await fetch(`${url}/emails`, { headers })).json()) as { data: { id: string }[] }
  return Promise.all(
    data.map(async ({ id }) => (await fetch(`${url}/emails/${id}`, { headers })).json() as Promise<Record<string, unknown>>),
  )
}
