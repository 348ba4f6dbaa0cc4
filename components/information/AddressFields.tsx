import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import { CountryField, postalCodeHint } from '#components/words/CountryField.tsx'
import {
  personalInformationCharactersMax as longest,
  type PersonalInformation,
} from '#src/domain/account/personal-information.ts'
import type { InformationFields } from './GeneralFields.tsx'

/** Codes of other countries have letters. */
export const postalCodeKeys = ({ country }: { country: string | null }) =>
  /^(france)?$/i.test(country ?? '') ? ('numeric' as const) : undefined

type Props = { field: InformationFields; information: PersonalInformation }

export function AddressFields({ field, information }: Props) {
  const line = (name: 'addressLine1' | 'addressLine2' | 'addressLine3') => ({
    ...field(name),
    value: information[name],
    maxlength: longest[name],
  })
  return (
    <Fieldset legend="Adresse postale">
      <Field {...line('addressLine1')} autocomplete="address-line1" required />
      <Field {...line('addressLine2')} autocomplete="address-line2" />
      <Field {...line('addressLine3')} autocomplete="address-line3" />
      <FieldRow>
        <Field
          {...field('postalCode')}
          autocomplete="postal-code"
          inputmode={postalCodeKeys(information)}
          value={information.postalCode}
          maxlength={longest.postalCode}
          hint={field('postalCode').hint ?? postalCodeHint}
          width="short"
        />
        <Field {...field('city')} autocomplete="address-level2" value={information.city} maxlength={longest.city} required />
      </FieldRow>
      <CountryField {...field('country')} value={information.country} width="medium" required />
    </Fieldset>
  )
}
