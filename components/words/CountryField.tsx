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

export const countryWords = {
  unknown_country: 'Choisissez un pays dans la liste.',
  'postalCode.missing': 'Renseignez le champ « Code postal » : il est obligatoire en France.',
}

export const postalCodeHint = 'Obligatoire en France.'
