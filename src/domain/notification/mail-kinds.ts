type Carries = {
  /** The text holds a link that gives access: it is erased two days after the mail was sent. */
  accessLink: boolean
  /** The subject named somebody else than the reader until 30/11/2026: an old one is replaced once the text is erased. */
  namesOther: boolean
  /** It also goes to a deactivated account. */
  toDeactivated: boolean
}

const plain: Carries = { accessLink: false, namesOther: false, toDeactivated: false }

export const mailKinds = {
  activation: { ...plain, accessLink: true },
  known_address: plain,
  known_deactivated: { ...plain, toDeactivated: true },
  password_reset: { ...plain, accessLink: true },
  password_changed: plain,
  secret_question_changed: plain,
  contact_confirmation: { ...plain, accessLink: true },
  contact_changed: plain,
  deactivated: { ...plain, toDeactivated: true },
  purge_warning: { ...plain, toDeactivated: true },
  reactivation: { ...plain, accessLink: true, toDeactivated: true },
  reactivation_too_late: { ...plain, toDeactivated: true },
  reactivated: plain,
  affiliation_requested: { ...plain, namesOther: true },
  affiliation_reminder: { ...plain, namesOther: true },
  affiliation_decided: plain,
  affiliation_changed: plain,
  first_manager_named: plain,
  structure_handed_over: plain,
  absence_reported: plain,
  absence_ended: plain,
  succession_proposed: plain,
  absent_manager_replaced: plain,
  subscription_requested: { ...plain, namesOther: true },
  subscription_reminder: plain,
  subscription_decided: plain,
  support_opened: { ...plain, accessLink: true },
  support_answered: { ...plain, accessLink: true },
  daily_digest: plain,
  weekly_summary: plain,
  /** Never sent nor shown: see src/mail/decoy-mail.ts. */
  none: plain,
} as const satisfies Record<string, Carries>

export type MailKind = keyof typeof mailKinds

export function mailKindsWith(what: keyof Carries): MailKind[] {
  return (Object.keys(mailKinds) as MailKind[]).filter((kind) => mailKinds[kind][what])
}
