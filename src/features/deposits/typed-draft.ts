import type { Problems } from '#src/domain/decision.ts'
import {
  type DepositDetails,
  type DepositField,
  decideDeposit,
  JOINED_DOCUMENTS_MAX,
  type TypedDeposit,
} from '#src/domain/invoice/deposit.ts'
import { placeValue } from '#src/domain/invoice/deposit-problems.ts'
import { readStructure } from '#src/memberships/structure.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { UploadFields } from '#src/web/upload.ts'
import { hasTakenNumber } from './draft.queries.ts'
import type { Situation } from './situation.ts'

/** As it is kept in a draft and shown again. */
export type TypedDraft = TypedDeposit & { documents: string[] }
export type DraftProblems = Problems<DepositField | 'file' | 'documents' | 'document'>

const fieldNames = ['sender', 'department', 'number', 'invoiceDate', 'net', 'vat', 'amount', 'currency', 'orderNumber'] as const

export function typedDraft(fields: UploadFields): TypedDraft {
  const typed = Object.fromEntries(fieldNames.map((name) => [name, fields[name] ?? ''])) as TypedDeposit
  return { ...typed, documents: [...new Set((fields.documents ?? '').split(' ').filter((id) => id !== ''))] }
}

/** What a draft holds, or how an empty form begins. */
export function keptDraft({ draft, places }: Situation): TypedDraft {
  const [only, ...others] = places
  const blank = { ...typedDraft({}), sender: only && others.length === 0 ? placeValue(only) : '', currency: 'EUR' }
  return { ...blank, ...(draft?.typed as Partial<TypedDraft> | undefined) }
}

type Checked =
  | { accepted: DepositDetails & { documents: string[] }; problems?: never }
  | { problems: DraftProblems; accepted?: never }

/** All that has to hold before an invoice is deposited. */
export async function checkDraft({ db }: Pick<Ports, 'db'>, situation: Situation, typed: TypedDraft): Promise<Checked> {
  const { file, documents, recipient, today } = situation
  const { accepted, refused } = decideDeposit(typed, situation, today)
  const problems: DraftProblems = {
    ...refused,
    file: file ? (file.state === 'ready' ? undefined : fileProblem(file.state)) : 'missing',
    documents: documentsProblem(typed.documents, documents),
  }
  const sender = accepted && (await partyOf(db, accepted.sender.structureId))
  if (sender && accepted && (await hasTakenNumber(db, sender, recipient, accepted.number))) problems.number = 'already_sent'
  if (accepted && !Object.values(problems).some((problem) => problem))
    return { accepted: { ...accepted, documents: typed.documents } }
  return { problems }
}

async function partyOf(db: Ports['db'], structureId: string) {
  const [structure] = await readStructure(db, structureId)
  return structure
}

function fileProblem(state: string) {
  return state === 'quarantined' ? 'being_scanned' : 'lost'
}

function documentsProblem(ticked: string[], own: { id: string }[]) {
  if (ticked.length > JOINED_DOCUMENTS_MAX) return 'too_many'
  return ticked.every((ticked) => own.some(({ id }) => id === ticked)) ? undefined : 'unknown'
}
