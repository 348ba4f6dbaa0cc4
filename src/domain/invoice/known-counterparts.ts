import { counterpartNameKey, invoiceKey } from './invoice-key.ts'

/** A stored invoice; `counterpart`: its name. */
export type StoredInvoice = {
  id: string
  structureId: string
  workspaceCode: string
  counterpart: string
  counterpartKey: string
  numberKey: string
  isOfOther: boolean
}

type Sent = { number: string; counterpart: string; counterpartId: string | null }
type Place = { structureId: string; workspaceCode: string }

/** `adopts`: the stored invoice that was known by its name alone, and is known by the identifier from now on. */
export type Resolved = { key: string; isOfOther: boolean; adopts?: string }

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
    return { key: found?.counterpartKey ?? nameKey, isOfOther: found?.isOfOther ?? false }
  }
  const found = near.find(({ counterpartKey }) => counterpartKey === sent.counterpartId)
  const isOfOther = (found ?? byName)?.isOfOther ?? false
  return { key: sent.counterpartId, isOfOther, ...(!found && byName && { adopts: byName.id }) }
}
