import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import type { MailState } from '#components/mailbox/MailStateTag.tsx'
import { formatDateTime } from '#components/words/format.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { JournalActName } from '#src/domain/journal-acts.ts'
import type { SupportState } from '#src/domain/support/support-request.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

type Account = {
  login: string | null
  contactEmail: string | null
  createdAt: Date
  activatedAt: Date | null
  lastSignedInAt: Date | null
} & Record<
  'firstName' | 'lastName' | 'phone' | 'addressLine1' | 'addressLine2' | 'addressLine3' | 'postalCode' | 'city' | 'country',
  string
>

type Place = { structure: string; department: string | null }
type Decided = { state: StateView; requestedAt: Date | null; decidedAt: Date | null; endedAt: Date | null; reason: string | null }

/** What the portal keeps of a person. Each section is read for « Mes données » and written as it is into the file for programs. */
export type OwnData = {
  account: Account[]
  secrets: { question: string }[]
  notifications: { enabled: boolean }[]
  devices: { device: string; signedInAt: Date; expiresAt: Date }[]
  affiliations: (Place & Decided & { role: Role; validFrom: string | null; validUntil: string | null })[]
  subscriptions: (Place & Decided & { workspace: string; access: AccessLevel; effectiveFrom: string | null; comment: string })[]
  documents: { label: string; type: string; fileName: string; sizeBytes: number; createdAt: Date }[]
  consents: { application: string; givenAt: Date; withdrawnAt: Date | null }[]
  requests: { number: string; category: string; subcategory: string; subject: string; state: SupportState; createdAt: Date }[]
  messages: { number: string; fromSupport: boolean; body: string; createdAt: Date }[]
  seen: { invoice: string; status: string; at: Date }[]
  links: { purpose: LinkPurpose; email: string; createdAt: Date; usedAt: Date | null }[]
  mails: { subject: string; recipient: string; state: MailState; createdAt: Date; sentAt: Date | null }[]
  acts: { at: Date; act: JournalActName; structure: string | null }[]
}

export type LinkPurpose = 'activation' | 'password_reset' | 'reactivation' | 'contact_confirmation'

type Column<Row> = [label: string, text: (row: Row) => string | null | undefined]
export type Sections = { [Name in keyof OwnData]: { title: string; columns: Column<OwnData[Name][number]>[] } }

export function moment(at: Date | null) {
  return at && formatDateTime(at)
}
