import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, version } from './columns.ts'

export type PendingSignUp = {
  firstName: string
  lastName: string
  passwordHash: string
  secretQuestion: string
  secretAnswerHash: string
}

/** A person. A purge empties the row but keeps it, so that histories have an actor. */
export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    login: text('login'),
    /** Empty: the login. */
    contactEmail: text('contact_email'),
    contactEmailConfirmedAt: instant('contact_email_confirmed_at'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    phone: text('phone').notNull().default(''),
    addressLine1: text('address_line_1').notNull().default(''),
    addressLine2: text('address_line_2').notNull().default(''),
    addressLine3: text('address_line_3').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    city: text('city').notNull().default(''),
    country: text('country').notNull().default('France'),
    isSupportStaff: flag('is_support_staff').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    activatedAt: instant('activated_at'),
    deactivatedAt: instant('deactivated_at'),
    purgedAt: instant('purged_at'),
    version: version(),
    /** Sessions are deleted when they end. */
    lastSignedInAt: instant('last_signed_in_at'),
  },
  (table) => [
    uniqueIndex('users_login').on(table.login),
    index('users_name').on(table.lastName, table.firstName),
    index('users_deactivated').on(table.deactivatedAt).where(sql`deactivated_at IS NOT NULL`),
    index('users_waiting').on(table.createdAt).where(sql`activated_at IS NULL AND purged_at IS NULL`),
    index('users_accented')
      .on(table.id)
      .where(
        sql`substr(login, instr(login, '@')) GLOB '*[^ -~]*' OR substr(contact_email, instr(contact_email, '@')) GLOB '*[^ -~]*'`,
      ),
    index('users_contact_email').on(table.contactEmail).where(sql`contact_email IS NOT NULL`),
  ],
)

/** Hashed secrets, in a table of their own so that no query of a person reads them by accident. */
export const credentials = sqliteTable('credentials', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  passwordHash: text('password_hash').notNull(),
  secretQuestion: text('secret_question').notNull(),
  secretAnswerHash: text('secret_answer_hash').notNull(),
  version: version(),
})

export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    device: text('device').notNull().default(''),
    signedInAt: instant('signed_in_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId, table.signedInAt), index('sessions_expiry').on(table.expiresAt)],
)

/** Links sent by mail. Used and replaced links stay until they expire, so that the page can say why one fails. */
export const mailedLinks = sqliteTable(
  'mailed_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    purpose: text('purpose').$type<'activation' | 'password_reset' | 'reactivation' | 'contact_confirmation'>().notNull(),
    email: text('email').notNull(),
    /** The sign-up that an activation link belongs to; it takes effect when this link is opened. */
    signUp: text('sign_up', { mode: 'json' }).$type<PendingSignUp>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    replacedAt: instant('replaced_at'),
    version: version(),
  },
  (table) => [index('mailed_links_user').on(table.userId, table.purpose), index('mailed_links_expiry').on(table.expiresAt)],
)

/** Failed sign-ins by account and by network address. Keys are hashes, so no address is stored. */
export const signInThrottles = sqliteTable(
  'sign_in_throttles',
  {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    blocks: integer('blocks').notNull(),
    blockedUntil: instant('blocked_until'),
    lastFailureAt: instant('last_failure_at'),
    version: version(),
  },
  (table) => [index('sign_in_throttles_age').on(table.lastFailureAt)],
)

export const notificationSettings = sqliteTable('notification_settings', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  enabled: flag('enabled').notNull().default(false),
  version: version(),
})
