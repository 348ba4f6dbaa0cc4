import { absenceEndedMail } from '#components/mails/absence-ended-mail.ts'
import { absenceReportedMail } from '#components/mails/absence-reported-mail.ts'
import { absentManagerReplacedMail } from '#components/mails/absent-manager-replaced-mail.ts'
import { activationMail } from '#components/mails/activation-mail.ts'
import { affiliationChangedMail } from '#components/mails/affiliation-changed-mail.ts'
import { affiliationDecidedMail } from '#components/mails/affiliation-decided-mail.ts'
import { affiliationRequestedMail } from '#components/mails/affiliation-requested-mail.ts'
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
import { subscriptionDecidedMail } from '#components/mails/subscription-decided-mail.ts'
import { subscriptionRequestedMail } from '#components/mails/subscription-requested-mail.ts'
import { successionProposedMail } from '#components/mails/succession-proposed-mail.ts'
import { supportAnsweredMail } from '#components/mails/support-answered-mail.ts'
import { supportOpenedMail } from '#components/mails/support-opened-mail.ts'

const appUrl = 'https://portail.example'
export const accessUrl = `${appUrl}/ici?lien=a&b=c`
export const firstName = 'Zoé'
const at = new Date('2026-09-01T12:05:00Z')

const request = {
  firstName,
  requester: 'Jean Wallet',
  structureName: 'Mairie',
  departments: ['Finances'],
  requestedAt: at,
  appUrl,
}
const subscription = {
  firstName,
  requester: 'Jean Wallet',
  structureName: 'Mairie',
  workspaceLabel: 'Factures reçues',
  rights: ['Finances – Consultation'],
  comment: '',
  appUrl,
}
const decided = { firstName, structureName: 'Mairie', departments: ['Finances'], bySupport: false, appUrl }
const changed = { firstName, structureName: 'Mairie', manager: 'Anne Martin', appUrl }
const handover = { firstName, structureId: 'm', structureName: 'Mairie', former: 'Anne Martin', successor: 'Zoé Petit', appUrl }
const [desk, panel, sheet] = [`${appUrl}/gestion`, `${appUrl}/compte/rattachements`, `${appUrl}/structures/m`]

const structure = { id: 'm', displayName: 'Mairie' }
const absence = { firstName, manager: 'Anne Martin', reporter: 'Chloé Petit', structure, until: at, appUrl }
const replaced = { firstName, former: 'Anne Martin', successor: 'Zoé Petit', structure, appUrl }
const absencePage = `${sheet}/gestionnaire-absent`

/** `accessUrl` gives access to the mail's reader. */
export const mails = {
  absenceReported: { body: absenceReportedMail({ ...absence, reader: 'manager', isReminder: false }), link: absencePage },
  absenceReminder: { body: absenceReportedMail({ ...absence, reader: 'manager', isReminder: true }), link: absencePage },
  absenceToColleague: { body: absenceReportedMail({ ...absence, reader: 'colleague', isReminder: false }), link: absencePage },
  absenceDenied: { body: absenceEndedMail({ ...absence, ending: 'objected' }), link: absencePage },
  absenceAnswered: { body: absenceEndedMail({ ...absence, ending: 'decided' }), link: absencePage },
  absenceMoot: { body: absenceEndedMail({ ...absence, ending: 'moot' }), link: absencePage },
  absenceClosed: { body: absenceEndedMail({ ...absence, ending: 'closed' }), link: absencePage },
  successionProposed: { body: successionProposedMail(absence), link: absencePage },
  absentReplacedToSuccessor: { body: absentManagerReplacedMail({ ...replaced, reader: 'successor' }), link: panel },
  absentReplacedToFormer: {
    body: absentManagerReplacedMail({ ...replaced, reader: 'former' }),
    link: `${appUrl}/sollicitations/nouvelle`,
  },
  absentReplacedToOther: { body: absentManagerReplacedMail({ ...replaced, reader: 'other' }), link: panel },
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
  rightsChanged: { body: affiliationChangedMail({ ...changed, change: 'rights_changed' }), link: panel },
  secondaryDismissed: { body: affiliationChangedMail({ ...changed, change: 'dismissed' }), link: panel },
  handoverToSuccessor: { body: handoverMail({ ...handover, reader: 'successor' }), link: sheet },
  handoverToFormer: { body: handoverMail({ ...handover, reader: 'former' }), link: sheet },
  handoverToSecondary: { body: handoverMail({ ...handover, reader: 'secondary' }), link: sheet },
  subscriptionRequested: { body: subscriptionRequestedMail(subscription), link: desk },
  subscriptionReminded: { body: subscriptionRequestedMail({ ...subscription, waitsSince: '01/09/2026' }), link: desk },
  subscriptionDecided: {
    body: subscriptionDecidedMail({ ...subscription, approved: true, reason: '' }),
    link: `${appUrl}/compte/abonnements`,
  },
  activation: { body: activationMail({ link: accessUrl }), link: accessUrl },
  knownAddress: { body: knownAddressMail({ firstName, appUrl }), link: `${appUrl}/connexion` },
  knownDeactivated: {
    body: knownDeactivatedMail({ firstName, until: at, isTooLate: false, appUrl }),
    link: `${appUrl}/reactivation`,
  },
  knownTooLate: {
    body: knownDeactivatedMail({ firstName, until: at, isTooLate: true, appUrl }),
    link: `${appUrl}/sollicitations/nouvelle?objet=reactivation`,
  },
  passwordReset: { body: passwordResetMail({ firstName, link: accessUrl }), link: accessUrl },
  passwordChanged: { body: passwordChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
  contactConfirmation: { body: contactConfirmationMail({ link: accessUrl }), link: accessUrl },
  contactChanged: { body: contactChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
  deactivated: { body: deactivatedMail({ firstName, until: at, appUrl }), link: `${appUrl}/reactivation` },
  supportOpened: { body: supportOpenedMail({ number: 'S-1', link: accessUrl }), link: accessUrl },
  supportAnswered: { body: supportAnsweredMail({ number: 'S-1', link: accessUrl }), link: accessUrl },
  reactivation: { body: reactivationMail({ firstName, link: accessUrl, until: at }), link: accessUrl },
  reactivationTooLate: {
    body: reactivationTooLateMail({ firstName, until: at, appUrl }),
    link: `${appUrl}/sollicitations/nouvelle?objet=reactivation`,
  },
  purgeWarning: { body: purgeWarningMail({ firstName, until: at, appUrl }), link: `${appUrl}/reactivation` },
  reactivated: { body: reactivatedMail({ firstName, at, appUrl }), link: `${appUrl}/connexion` },
  secretQuestionChanged: { body: secretQuestionChangedMail({ firstName, at, appUrl }), link: `${appUrl}/mot-de-passe-oublie` },
}
