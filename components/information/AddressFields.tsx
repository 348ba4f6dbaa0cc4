import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import { CountryField, postalCodeHint } from '#components/words/CountryField.tsx'
import type { PersonalInformation } from '#src/domain/account/personal-information.ts'
import type { InformationFields } from './GeneralFields.tsx'

type Props = { field: InformationFields; information: PersonalInformation }

export function AddressFields({ field, information }: Props) {
  const line = (name: 'addressLine1' | 'addressLine2' | 'addressLine3') => ({
    ...field(name),
    value: information[name],
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
          value={information.postalCode}
          hint={field('postalCode').hint ?? postalCodeHint}
          width="short"
        />
        <Field {...field('city')} autocomplete="address-level2" value={information.city} required />
      </FieldRow>
      <CountryField {...field('country')} value={information.country} width="medium" required />
    </Fieldset>
  )
}
