import { counterpartNameKey, invoiceKey } from './invoice-key.ts'

/** A stored invoice; `counterpart`: its name. */
export type StoredInvoice = {
  id: string
  structureId: string
  workspaceCode: string
  counterpart: string
  counterpartKey: string
  numberKey: string
  /** Of another application; or deposited by a person, in a structure that does not accept the application. */
  isOfOther: boolean
  isDeposited?: boolean
}

type Sent = { number: string; counterpart: string; counterpartId: string | null }
type Place = { structureId: string; workspaceCode: string }

/** `adopts`: the stored invoice that was known by its name alone, and is known by the identifier from now on. */
export type Resolved = { key: string; isOfOther: boolean; isDeposited?: boolean; adopts?: string }

/**
 * The invoice that an event is about, among those with its number: the one with the counterpart's identifier, else the one known by the
 * same name. A bare name means the only counterpart of that name.
 */
export function resolveCounterpart(stored: readonly StoredInvoice[], place: Place, sent: Sent): Resolved {
  const nameKey = counterpartNameKey(sent.counterpart)
  const numberKey = invoiceKey(sent.number)
  const near = stored.filter(
    (each) =>
      each.structureId === place.structureId && each.workspaceCode === place.workspaceCode && each.numberKey === numberKey,
  )
  const byName = near.find(({ counterpartKey }) => counterpartKey === nameKey)
  if (sent.counterpartId === null) {
    const named = near.filter(({ counterpart }) => counterpartNameKey(counterpart) === nameKey)
    const found = byName ?? (named.length === 1 ? named[0] : undefined)
    return { key: found?.counterpartKey ?? nameKey, ...ownershipOf(found) }
  }
  const found = near.find(({ counterpartKey }) => counterpartKey === sent.counterpartId)
  return { key: sent.counterpartId, ...ownershipOf(found ?? byName), ...(!found && byName && { adopts: byName.id }) }
}

function ownershipOf(found: StoredInvoice | undefined) {
  return { isOfOther: found?.isOfOther ?? false, ...(found?.isDeposited && { isDeposited: true }) }
}
