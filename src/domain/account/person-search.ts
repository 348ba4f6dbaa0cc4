import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { normaliseEmail } from './email-address.ts'

/** An empty criterion matches everybody. */
export type PersonCriteria = { name: string; address: string; email: string }

export type FindablePerson = {
  firstName: string
  lastName: string
  login: string
  contactEmail: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  postalCode: string
  city: string
}

export function hasCriteria({ name, address, email }: PersonCriteria): boolean {
  return [name, address, email].some((typed) => levelLine(typed) !== '')
}

export function matchesPerson(criteria: PersonCriteria, person: FindablePerson): boolean {
  const { addressLine1, addressLine2, addressLine3, postalCode, city } = person
  return (
    hasWords(`${person.firstName} ${person.lastName}`, criteria.name) &&
    hasWords([addressLine1, addressLine2, addressLine3, postalCode, city].join(' '), criteria.address) &&
    hasWords(`${person.login} ${person.contactEmail}`, normaliseEmail(criteria.email))
  )
}

export function hasWords(text: string, typed: string) {
  const folded = foldText(text)
  return foldText(typed)
    .split(' ')
    .every((word) => folded.includes(word))
}
