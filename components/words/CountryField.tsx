import type { FieldProps } from '#components/kit/field-attributes.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { countryName, countryNames } from '#src/formats/countries.ts'

type Props = FieldProps & { value: string }

const optionOf = (name: string) => ({ value: name, label: name })
const countries = countryNames.map(optionOf)

/** The list of ISO 3166, in French. What stood there before the list can still be chosen. */
export function CountryField({ value, ...field }: Props) {
  const chosen = countryName(value)
  const isListed = chosen === '' || countryNames.includes(chosen)
  const options = isListed ? countries : [optionOf(chosen), ...countries]
  return <SelectField {...field} value={chosen} options={options} />
}

/** Of a postal address with its telephone number. */
export const placeWords = {
  unknown_country: 'Choisissez un pays dans la liste.',
  not_a_postal_code: 'En France, le code postal a 5 chiffres.',
  not_a_phone: 'Saisissez un numéro de téléphone, par exemple 01 23 45 67 89 ou +32 2 123 45 67.',
  'postalCode.missing': 'Renseignez le champ « Code postal » : il est obligatoire en France.',
}

export const postalCodeHint = 'Obligatoire en France.'
