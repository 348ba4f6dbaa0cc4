import { UNSENT_HOURS } from './limits.ts'

/** How long data is kept. The jobs obey these figures, and « Données personnelles » and « Cookies » tell them. */
export const IDLE_HOURS = 24
export const SESSION_DAYS = 30
/** An account that was never activated. */
export const WAITING_DAYS = 7
/** A mailed link after its end, so that its page can say why it fails. */
export const LINK_DAYS = 30
export const THROTTLE_DAYS = 2
/** The reasons that a manager gave, to offer them again. No longer than a deactivated account stays: a reason may speak of its person. */
export const VERDICT_DAYS = 60
export const MAIL_TEXT_DAYS = 60
/** It repeats what the portal shows, and many are sent. */
export const DIGEST_TEXT_DAYS = 7
export const MAIL_DAYS = 400
/** An accounting year and a half a year to close it. */
export const EVENT_DAYS = 550
/** Three years: who did what, for disputes. */
export const JOURNAL_DAYS = 1096
/** A support request of somebody without an account, after its last message. */
export const STRANGER_REQUEST_DAYS = 400

const DAY_SECONDS = 86_400

/** Every cookie that the portal sets; `src/web/cookies.ts` sets no other. */
export const browserCookies = {
  session: { name: 'session', seconds: SESSION_DAYS * DAY_SECONDS },
  unsentForm: { name: 'saisie', seconds: UNSENT_HOURS * 3600 },
  pageToken: { name: 'envoi', seconds: DAY_SECONDS },
  saved: { name: 'enregistre', seconds: 60 },
} as const

export type BrowserCookie = keyof typeof browserCookies
