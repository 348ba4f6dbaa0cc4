import type { FieldProps } from '#components/kit/field-attributes.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { countryName, countryNames, nearCountryNames } from '#src/formats/countries.ts'

type Props = FieldProps & {
  value: string
  /** A page of many panels shows near countries alone, with the way to the panel that has all: they weigh 2 kB. */
  wholeListAt?: string | undefined
}

/** The list of ISO 3166, in French. What stood there before the list can still be chosen. */
export function CountryField({ value, wholeListAt, ...field }: Props) {
  const listed = wholeListAt ? nearCountryNames : countryNames
  const chosen = countryName(value)
  const others = chosen === '' || listed.includes(chosen) ? [] : [chosen]
  const options = [...others, ...listed].map((name) => ({ value: name, label: name }))
  return (
    <>
      <SelectField {...field} value={chosen} options={options} />
      {wholeListAt && <a href={wholeListAt}>Autre pays</a>}
    </>
  )
}

export const countryWords = {
  unknown_country: 'Choisissez un pays dans la liste.',
  'postalCode.missing': 'Renseignez le champ « Code postal » : il est obligatoire en France.',
}

export const postalCodeHint = 'Obligatoire en France.'
