import { type Decision, decided } from '#src/domain/decision.ts'
import { countryProblem, hasFrenchCodes, isFrenchCode, tidyPostalCode } from '#src/domain/postal-address.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { countryName } from '#src/formats/countries.ts'
import { tidyText } from '#src/formats/tidy-text.ts'
import { type EmailProblem, emailProblem, normaliseEmail } from './email-address.ts'
import { NAME_CHARACTERS_MAX, type NameProblem, nameProblem } from './person-name.ts'
import { isPhoneNumber, tidyPhone } from './phone-number.ts'

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
export type PersonalInformationProblem = NameProblem | EmailProblem | 'not_a_phone' | 'not_a_postal_code' | 'unknown_country'

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
  current: { contactEmail: string | null; country?: string },
  input: PersonalInformation,
): Decision<
  { information: PersonalInformation; contactEmailChanged: boolean },
  PersonalInformationField,
  PersonalInformationProblem
> {
  const information = tidied(input)
  const contactEmailChanged = information.contactEmail !== normaliseEmail(current.contactEmail ?? '')
  return decided({ information, contactEmailChanged }, problemsOf(information, current.country))
}

function tidied(input: PersonalInformation): PersonalInformation {
  const country = countryName(input.country)
  return {
    lastName: tidyText(input.lastName),
    firstName: tidyText(input.firstName),
    contactEmail: normaliseEmail(input.contactEmail),
    phone: tidyPhone(input.phone),
    addressLine1: tidyText(input.addressLine1),
    addressLine2: tidyText(input.addressLine2),
    addressLine3: tidyText(input.addressLine3),
    postalCode: tidyPostalCode(input.postalCode, country),
    city: tidyText(input.city),
    country,
  }
}

function problemsOf(information: PersonalInformation, currentCountry = '') {
  const found = {} as Record<PersonalInformationField, PersonalInformationProblem | undefined>
  for (const field of Object.keys(personalInformationCharactersMax) as PersonalInformationField[]) {
    found[field] = problemOf(field, information)
  }
  found.country ??= countryProblem(information.country, currentCountry)
  return found
}

function problemOf(field: PersonalInformationField, information: PersonalInformation): PersonalInformationProblem | undefined {
  const value = information[field]
  if (field === 'lastName' || field === 'firstName') return nameProblem(value)
  if (value === '') return isOptional(field, information) ? undefined : 'missing'
  if (countCharacters(value) > personalInformationCharactersMax[field]) return 'too_long'
  if (field === 'contactEmail') return emailProblem(value)
  if (field === 'phone' && !isPhoneNumber(value)) return 'not_a_phone'
  if (field === 'postalCode' && hasFrenchCodes(information.country) && !isFrenchCode(value)) return 'not_a_postal_code'
  return undefined
}

function isOptional(field: PersonalInformationField, { country }: PersonalInformation) {
  return field === 'postalCode' ? !hasFrenchCodes(country) : optionalFields.includes(field)
}
