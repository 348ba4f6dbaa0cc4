import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { tidyText } from '#src/formats/tidy-text.ts'
import { isEmailAddress, normaliseEmail } from './email-address.ts'
import { NAME_CHARACTERS_MAX, type NameProblem, nameProblem } from './person-name.ts'
import { isPhoneNumber } from './phone-number.ts'

/** Empty optional fields are empty strings, as forms send them. `country` is its name, as typed. */
export type PersonalInformation = {
  lastName: string
  firstName: string
  contactEmail: string
  phone: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  postalCode: string
  city: string
  country: string
}
export type PersonalInformationField = keyof PersonalInformation
export type PersonalInformationProblem = NameProblem | 'not_an_email' | 'not_a_phone' | 'not_a_postal_code'

export const DEFAULT_COUNTRY = 'France'

export const personalInformationCharactersMax: Record<PersonalInformationField, number> = {
  lastName: NAME_CHARACTERS_MAX,
  firstName: NAME_CHARACTERS_MAX,
  contactEmail: 254,
  phone: 30,
  addressLine1: 100,
  addressLine2: 100,
  addressLine3: 100,
  postalCode: 16,
  city: 80,
  country: 60,
}

const optionalFields: readonly PersonalInformationField[] = ['phone', 'addressLine2', 'addressLine3']

/** `contactEmailChanged` asks for a confirmation and a notice. */
export function decidePersonalInformation(
  current: { contactEmail: string | null },
  input: PersonalInformation,
): Decision<
  { information: PersonalInformation; contactEmailChanged: boolean },
  PersonalInformationField,
  PersonalInformationProblem
> {
  const information = tidied(input)
  const contactEmailChanged = information.contactEmail !== normaliseEmail(current.contactEmail ?? '')
  return decided({ information, contactEmailChanged }, problemsOf(information))
}

function tidied(input: PersonalInformation): PersonalInformation {
  const country = tidyText(input.country)
  const postalCode = tidyText(input.postalCode)
  return {
    lastName: tidyText(input.lastName),
    firstName: tidyText(input.firstName),
    contactEmail: normaliseEmail(input.contactEmail),
    phone: tidyText(input.phone),
    addressLine1: tidyText(input.addressLine1),
    addressLine2: tidyText(input.addressLine2),
    addressLine3: tidyText(input.addressLine3),
    postalCode: isFrance(country) ? postalCode.replaceAll(' ', '') : postalCode,
    city: tidyText(input.city),
    country,
  }
}

function problemsOf(information: PersonalInformation) {
  const found = {} as Record<PersonalInformationField, PersonalInformationProblem | undefined>
  for (const field of Object.keys(personalInformationCharactersMax) as PersonalInformationField[]) {
    found[field] = problemOf(field, information)
  }
  return found
}

function problemOf(field: PersonalInformationField, information: PersonalInformation): PersonalInformationProblem | undefined {
  const value = information[field]
  if (field === 'lastName' || field === 'firstName') return nameProblem(value)
  if (value === '') return optionalFields.includes(field) ? undefined : 'missing'
  if (countCharacters(value) > personalInformationCharactersMax[field]) return 'too_long'
  if (field === 'contactEmail' && !isEmailAddress(value)) return 'not_an_email'
  if (field === 'phone' && !isPhoneNumber(value)) return 'not_a_phone'
  if (field === 'postalCode' && isFrance(information.country) && !/^\d{5}$/.test(value)) return 'not_a_postal_code'
  return undefined
}

function isFrance(country: string) {
  return foldText(country) === foldText(DEFAULT_COUNTRY)
}
