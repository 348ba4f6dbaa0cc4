import type { FieldProps } from '#components/kit/field-attributes.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { countryName, countryNames } from '#src/formats/countries.ts'

type Props = FieldProps & { value: string }

/** The list of ISO 3166, in French. What stood there before the list can still be chosen. */
export function CountryField({ value, ...field }: Props) {
  const chosen = countryName(value)
  const others = chosen === '' || countryNames.includes(chosen) ? [] : [chosen]
  const options = [...others, ...countryNames].map((name) => ({ value: name, label: name }))
  return <SelectField {...field} value={chosen} options={options} />
}

export const countryWords = {
  unknown_country: 'Choisissez un pays dans la liste.',
  'postalCode.missing': 'Renseignez le champ « Code postal » : il est obligatoire en France.',
}

export const postalCodeHint = 'Obligatoire en France.'
