import { expect, test } from 'vitest'
import { activationMail } from '#components/mails/activation-mail.ts'
import { affiliationChangedMail } from '#components/mails/affiliation-changed-mail.ts'
import { affiliationDecidedMail } from '#components/mails/affiliation-decided-mail.ts'
import { affiliationRequestedMail } from '#components/mails/affiliation-requested-mail.ts'
import { button, heading, link, list, note, paragraph } from '#components/mails/blocks.ts'
import { composeMail } from '#components/mails/compose-mail.tsx'
import { contactChangedMail } from '#components/mails/contact-changed-mail.ts'
import { contactConfirmationMail } from '#components/mails/contact-confirmation-mail.ts'
import { deactivatedMail } from '#components/mails/deactivated-mail.ts'
import { firstManagerMail } from '#components/mails/first-manager-mail.ts'
import { handoverMail } from '#components/mails/handover-mail.ts'
import { knownAddressMail } from '#components/mails/known-address-mail.ts'
import { knownDeactivatedMail } from '#components/mails/known-deactivated-mail.ts'
import { passwordChangedMail } from '#components/mails/password-changed-mail.ts'
import { passwordResetMail } from '#components/mails/password-reset-mail.ts'
import { purgeWarningMail } from '#components/mails/purge-warning-mail.ts'
import { reactivatedMail } from '#components/mails/reactivated-mail.ts'
import { reactivationMail } from '#components/mails/reactivation-mail.ts'
import { reactivationTooLateMail } from '#components/mails/reactivation-too-late-mail.ts'
import { secretQuestionChangedMail } from '#components/mails/secret-question-changed-mail.ts'
import { supportAnsweredMail } from '#components/mails/support-answered-mail.ts'
import { supportOpenedMail } from '#components/mails/support-opened-mail.ts'
import { commit } from '#src/db/database.ts'
import { users } from '#src/db/schema/people.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { portal } from '#test/support/portal.ts'

const appUrl = 'https://portail.example'
const linkUrl = `${appUrl}/ici?lien=a&b=c`
const firstName = 'Zoé'
const at = new Date('2026-09-01T12:05:00Z')

const request = {
  firstName,
  requester: 'Jean Wallet',
  structureName: 'Mairie',
  departments: ['Finances'],
  requestedAt: at,
  appUrl,
}
const decided = { firstName, structureName: 'Mairie', departments: ['Finances'], bySupport: false, appUrl }
const changed = { firstName, structureName: 'Mairie', manager: 'Anne Martin', appUrl }
const handover = { firstName, structureId: 'm', structureName: 'Mairie', former: 'Anne Martin', successor: 'Zoé Petit', appUrl }
const [desk, panel, sheet] = [`${appUrl}/gestion`, `${appUrl}/compte/rattachements`, `${appUrl}/structures/m`]

const mails = {
  affiliationRequested: { body: affiliationRequestedMail(request), link: desk },
  affiliationReminder: { body: affiliationRequestedMail({ ...request, reminder: 'requester' }), link: desk },
  affiliationStillWaiting: { body: affiliationRequestedMail({ ...request, reminder: 'portal' }), link: desk },
  affiliationApproved: { body: affiliationDecidedMail({ ...decided, approved: true, reason: '' }), link: panel },
  affiliationRejected: { body: affiliationDecidedMail({ ...decided, approved: false, reason: 'Inconnu.' }), link: panel },
  affiliationRejectedBySupport: {
    body: affiliationDecidedMail({ ...decided, bySupport: true, approved: false, reason: 'Inconnu.' }),
    link: panel,
  },
  firstManagerNamed: { body: firstManagerMail({ firstName, structureName: 'Mairie', appUrl }), link: desk },
  affiliated: { body: affiliationChangedMail({ ...changed, change: 'affiliated' }), link: panel },
  affiliationEnded: { body: affiliationChangedMail({ ...changed, change: 'ended' }), link: panel },
  secondaryNamed: { body: affiliationChangedMail({ ...changed, change: 'named' }), link: panel },
  secondaryChanged: { body: affiliationChangedMail({ ...changed, change: 'changed' }), link: panel },
  secondaryDismissed: { body: affiliationChangedMail({ ...changed, change: 'dismissed' }), link: panel },
  handoverToSuccessor: { body: handoverMail({ ...handover, reader: 'successor' }), link: sheet },
  handoverToFormer: { body: handoverMail({ ...handover, reader: 'former' }), link: sheet },
  handoverToSecondary: { body: handoverMail({ ...handover, reader: 'secondary' }), link: sheet },
  activation: { body: activationMail({ link: linkUrl }), link: linkUrl },
  knownAddress: { body: knownAddressMail({ firstName, appUrl }), link: `${appUrl}/connexion` },
  knownDeactivated: {
    body: knownDeactivatedMail({ firstName, until: at, isTooLate: false, appUrl }),
    link: `${appUrl}/reactivation`,
  },
  knownTooLate: {
    body: knownDeactivatedMail({ firstName, until: at, isTooLate: true, appUrl }),
    link: `${appUrl}/sollicitations/nouvelle?objet=reactivation`,
  },
  passwordReset: { body: passwordResetMail({ firstName, link: linkUrl }), link: linkUrl },
  passwordChanged: { body: passwordChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
  contactConfirmation: { body: contactConfirmationMail({ link: linkUrl }), link: linkUrl },
  contactChanged: { body: contactChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
  deactivated: { body: deactivatedMail({ firstName, until: at, appUrl }), link: `${appUrl}/reactivation` },
  supportOpened: { body: supportOpenedMail({ number: 'S-1', link: linkUrl }), link: linkUrl },
  supportAnswered: { body: supportAnsweredMail({ number: 'S-1', link: linkUrl }), link: linkUrl },
  reactivation: { body: reactivationMail({ firstName, link: linkUrl, until: at }), link: linkUrl },
  reactivationTooLate: {
    body: reactivationTooLateMail({ firstName, until: at, appUrl }),
    link: `${appUrl}/sollicitations/nouvelle?objet=reactivation`,
  },
  purgeWarning: { body: purgeWarningMail({ firstName, until: at, appUrl }), link: `${appUrl}/reactivation` },
  reactivated: { body: reactivatedMail({ firstName, at, appUrl }), link: `${appUrl}/connexion` },
  secretQuestionChanged: { body: secretQuestionChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
}

test.each(Object.entries(mails))('%s says the same in HTML and in text, and gives its address in both', (_, { body, link }) => {
  expect(words(textOfHtml(body.html)).filter((word) => !words(body.text + body.subject).includes(word))).toEqual([])
  expect(body.text.split('\n')).toContain(link)
  expect(body.html).toContain(`href="${link.replaceAll('&', '&amp;')}"`)
})

test.each(Object.entries(mails))('%s keeps to French spaces: no sign of two parts starts a line', (_, { body }) => {
  expect(`${body.subject}\n${body.text}`).not.toMatch(/ [:;?!»]|« /)
  expect(textOfHtml(body.html)).not.toMatch(/ [;?!»]|« /)
})

test('mails to an address that nobody has proven repeat nothing that was typed', () => {
  for (const { text } of [mails.activation.body, mails.contactConfirmation.body]) expect(text).toMatch(/^Bonjour,\n/)
})

test('a mail is made of blocks, each written once', () => {
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

test('a mail is queued if, and only if, its fact is kept', async () => {
  const { ports, mails } = await portal()
  const { db, now } = ports
  const person = { id: 'zoe', login: 'zoe@exemple.fr', firstName: 'Zoé', lastName: 'Martin', createdAt: now() }
  const mail = {
    kind: 'activation',
    userId: 'zoe',
    recipient: 'zoe@exemple.fr',
    body: activationMail({ link: linkUrl }),
    now: now(),
  }

  await commit(db, [db.insert(users).values(person), queuedMail(db, { ...mail, key: 'kept' })])
  await expect(commit(db, [queuedMail(db, { ...mail, key: 'undone' }), db.insert(users).values(person)])).rejects.toThrow()

  expect((await mails()).map(({ key }) => key)).toEqual(['kept'])
})

test('the same fact is announced once, as it was first written', async () => {
  const { ports, mails } = await portal()
  const { db, now } = ports
  const mail = { key: 'once', kind: 'test', userId: null, recipient: 'zoe@exemple.fr', now: now() }
  await db.batch([queuedMail(db, { ...mail, body: { subject: 'Avant', html: '', text: '' } })])
  await db.batch([queuedMail(db, { ...mail, body: { subject: 'Après', html: '', text: '' } })])

  expect((await mails()).map(({ subject, state }) => [subject, state])).toEqual([['Avant', 'queued']])
})

/** The brand and the line above a copied address stand in HTML alone. */
function textOfHtml(html: string) {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<p class="muted"[^>]*>Relais factures<\/p>|Si le bouton ne s’ouvre pas, [^<]*/g, '')
  return body.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&')
}

function words(text: string) {
  return text.split(/\s+/).filter((word) => word !== '')
}

test('in the dark no line stays as bright as on paper', () => {
  const { html } = composeMail({ subject: 'Vos factures', firstName, unsubscribeUrl: linkUrl, blocks: [heading('Mairie')] })
  const dimmed = [...html.matchAll(/\.(\w+) \{[^}]*border-color/g)].map(([, name]) => `class="${name}"`)
  const lined = html.match(/<\w+[^>]*style="[^"]*border(-top)?:[^>]*>/g)
  expect(lined).toHaveLength(3)
  expect(lined?.filter((tag) => !dimmed.some((name) => tag.includes(name)))).toEqual([])
})
