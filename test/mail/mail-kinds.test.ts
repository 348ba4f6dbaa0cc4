import { expect, test } from 'vitest'
import { type MailKind, mailKinds, mailKindsWith } from '#src/domain/notification/mail-kinds.ts'
import { accessUrl, mails } from './every-mail.ts'

const kindOf: Record<keyof typeof mails, MailKind> = {
  affiliationRequested: 'affiliation_requested',
  affiliationReminder: 'affiliation_reminder',
  affiliationStillWaiting: 'affiliation_reminder',
  affiliationApproved: 'affiliation_decided',
  affiliationRejected: 'affiliation_decided',
  affiliationRejectedBySupport: 'affiliation_decided',
  firstManagerNamed: 'first_manager_named',
  affiliated: 'affiliation_changed',
  affiliationEnded: 'affiliation_changed',
  secondaryNamed: 'affiliation_changed',
  secondaryChanged: 'affiliation_changed',
  secondaryDismissed: 'affiliation_changed',
  rightsChanged: 'affiliation_changed',
  handoverToSuccessor: 'structure_handed_over',
  handoverToFormer: 'structure_handed_over',
  handoverToSecondary: 'structure_handed_over',
  absenceReported: 'absence_reported',
  absenceReminder: 'absence_reported',
  absenceToColleague: 'absence_reported',
  absenceDenied: 'absence_ended',
  absenceAnswered: 'absence_ended',
  absenceMoot: 'absence_ended',
  absenceClosed: 'absence_ended',
  successionProposed: 'succession_proposed',
  absentReplacedToSuccessor: 'absent_manager_replaced',
  absentReplacedToFormer: 'absent_manager_replaced',
  absentReplacedToOther: 'absent_manager_replaced',
  subscriptionRequested: 'subscription_requested',
  subscriptionReminded: 'subscription_reminder',
  subscriptionDecided: 'subscription_decided',
  activation: 'activation',
  knownAddress: 'known_address',
  knownDeactivated: 'known_deactivated',
  knownTooLate: 'known_deactivated',
  passwordReset: 'password_reset',
  passwordChanged: 'password_changed',
  contactConfirmation: 'contact_confirmation',
  contactChanged: 'contact_changed',
  deactivated: 'deactivated',
  supportOpened: 'support_opened',
  supportAnswered: 'support_answered',
  reactivation: 'reactivation',
  reactivationTooLate: 'reactivation_too_late',
  purgeWarning: 'purge_warning',
  reactivated: 'reactivated',
  secretQuestionChanged: 'secret_question_changed',
}

const kindsWhere = (holds: (mail: (typeof mails)[keyof typeof mails]) => boolean) => {
  const names = Object.keys(mails) as (keyof typeof mails)[]
  return [...new Set(names.filter((name) => holds(mails[name])).map((name) => kindOf[name]))].toSorted()
}

test('this test composes every kind of mail except digests and decoys', () => {
  const digests = ['daily_digest', 'weekly_summary', 'none']
  expect(kindsWhere(() => true)).toEqual(
    Object.keys(mailKinds)
      .filter((kind) => !digests.includes(kind))
      .toSorted(),
  )
})

test('the kinds declared with an access link are those with a link in their text', () => {
  expect(kindsWhere(({ body }) => body.text.includes(accessUrl))).toEqual(mailKindsWith('accessLink').toSorted())
})

test('no subject holds the name of another person, who chose it', () => {
  expect(kindsWhere(({ body }) => /Jean|Wallet|Anne|Martin|Zoé|Petit/.test(body.subject))).toEqual([])
})
