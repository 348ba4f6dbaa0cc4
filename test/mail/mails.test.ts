import { expect, test } from 'vitest'
import { activationMail } from '#components/mails/activation-mail.ts'
import { button, heading, link, list, note, paragraph } from '#components/mails/blocks.ts'
import { composeMail } from '#components/mails/compose-mail.tsx'
import { commit } from '#src/db/database.ts'
import { users } from '#src/db/schema/people.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { portal } from '#test/support/portal.ts'
import { accessUrl, firstName, mails } from './every-mail.ts'

test.each(Object.entries(mails))('%s says the same in HTML and in text, with its address in both', (_, { body, link }) => {
  expect(words(textOfHtml(body.html)).filter((word) => !words(body.text + body.subject).includes(word))).toEqual([])
  expect(body.text.split('\n')).toContain(link)
  expect(body.html).toContain(`href="${link.replaceAll('&', '&amp;')}"`)
})

test.each(Object.entries(mails))('%s uses French spaces, so that no line starts with a two-part sign', (_, { body }) => {
  expect(`${body.subject}\n${body.text}`).not.toMatch(/ [:;?!»]|« /)
  expect(textOfHtml(body.html)).not.toMatch(/ [;?!»]|« /)
})

test('mails to an unconfirmed address repeat nothing that was typed', () => {
  for (const { text } of [mails.activation.body, mails.contactConfirmation.body]) expect(text).toMatch(/^Bonjour,\n/)
})

test('the HTML and the text of a mail come from the same blocks', () => {
  const { subject, html, text } = composeMail({
    subject: 'Une question ?',
    firstName: '<Zoé>',
    blocks: [
      paragraph('Voici : « ceci ».'),
      list(['Un', 'Deux']),
      button('Agir', 'https://x.fr/?a=1&b=2'),
      link('Voir', 'https://x.fr/'),
      note('Fin'),
    ],
    unsubscribeUrl: 'https://x.fr/non',
  })

  expect(subject).toBe('Une question\u00a0?')
  expect(text).toBe(`Bonjour <Zoé>,

Voici\u00a0: «\u00a0ceci\u00a0».

- Un
- Deux

Agir\u00a0:
https://x.fr/?a=1&b=2

Voir\u00a0:
https://x.fr/

Fin

L’équipe Relais factures

--\u0020
Ce message est envoyé automatiquement\u00a0: les réponses ne sont pas lues.

Ne plus recevoir ces notifications\u00a0:
https://x.fr/non
`)
  expect(html).toContain('Bonjour &lt;Zoé&gt;,')
  expect(html.match(/href="https:\/\/x\.fr\/\?a=1&amp;b=2"/g)).toHaveLength(2)
})

test('a mail is queued if, and only if, its fact is committed', async () => {
  const { ports, mails } = await portal()
  const { db, now } = ports
  const person = { id: 'zoe', login: 'zoe@exemple.fr', firstName: 'Zoé', lastName: 'Martin', createdAt: now() }
  const mail = {
    kind: 'activation' as const,
    userId: 'zoe',
    recipient: 'zoe@exemple.fr',
    body: activationMail({ link: accessUrl }),
    now: now(),
  }

  await commit(db, [db.insert(users).values(person), queuedMail(db, { ...mail, key: 'kept' })])
  await expect(commit(db, [queuedMail(db, { ...mail, key: 'undone' }), db.insert(users).values(person)])).rejects.toThrow()

  expect((await mails()).map(({ key }) => key)).toEqual(['kept'])
})

test('a fact is announced once, as it was first written', async () => {
  const { ports, mails } = await portal()
  const { db, now } = ports
  const mail = { key: 'once', kind: 'reactivated' as const, userId: null, recipient: 'zoe@exemple.fr', now: now() }
  await db.batch([queuedMail(db, { ...mail, body: { subject: 'Avant', html: '', text: '' } })])
  await db.batch([queuedMail(db, { ...mail, body: { subject: 'Après', html: '', text: '' } })])

  expect((await mails()).map(({ subject, state }) => [subject, state])).toEqual([['Avant', 'queued']])
})

/** The brand and the line above a copied address are in the HTML only. */
function textOfHtml(html: string) {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<p class="muted"[^>]*>Relais factures<\/p>|Si le bouton ne s’ouvre pas, [^<]*/g, '')
  return body.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&')
}

function words(text: string) {
  return text.split(/\s+/).filter((word) => word !== '')
}

test('dark mode leaves no line in its light colour', () => {
  const { html } = composeMail({ subject: 'Vos factures', firstName, unsubscribeUrl: accessUrl, blocks: [heading('Mairie')] })
  const dimmed = [...html.matchAll(/\.(\w+) \{[^}]*border-color/g)].map(([, name]) => `class="${name}"`)
  const lined = html.match(/<\w+[^>]*style="[^"]*border(-top)?:[^>]*>/g)
  expect(lined).toHaveLength(3)
  expect(lined?.filter((tag) => !dimmed.some((name) => tag.includes(name)))).toEqual([])
})
