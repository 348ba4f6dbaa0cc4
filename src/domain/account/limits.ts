/** `failuresMax` tries before the first wait, `afterWaitMax` before each later one; waits double up to an hour. */
export type Limit = { failuresMax: number; afterWaitMax: number; firstWaitMinutes: number }

/** Passwords and secret answers of one account: until a success, each further failure starts the next wait. */
export const ACCOUNT_LIMIT: Limit = { failuresMax: 5, afterWaitMax: 1, firstWaitMinutes: 15 }

/** A network may be a whole town hall and no success clears it, so one person's mistake must not shut the others out again. */
export const ADDRESS_LIMIT: Limit = { failuresMax: 20, afterWaitMax: 20, firstWaitMinutes: 15 }

/** Mails of one purpose to one address: five an hour at most, 28 a day. */
export const MAIL_LIMIT: Limit = { failuresMax: 5, afterWaitMax: 1, firstWaitMinutes: 60 }

/** A form that asks for a mail, sent again within this time, is a double press; later the mail did not arrive, and another is sent. */
export const DOUBLE_PRESS_MINUTES = 2

/** Searches by exact address: a manager names a few people a day; 55 searches a day at most, else they probe for accounts. */
export const SEARCH_LIMIT: Limit = { failuresMax: 30, afterWaitMax: 1, firstWaitMinutes: 15 }

/** Forms sent after the end of a session: how many are kept for a person, and how long. */
export const UNSENT_MAX = 5
export const UNSENT_HOURS = 24

/** Messages to support of one person, whatever the request. */
export const MESSAGE_LIMIT: Limit = { failuresMax: 20, afterWaitMax: 20, firstWaitMinutes: 15 }
