import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import type { FieldProps } from '#components/kit/field-attributes.ts'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { shownEmail } from '#components/words/shown-email.ts'
import type { PersonalInformation } from '#src/domain/account/personal-information.ts'
import type { informationLabels } from './words.ts'

export type InformationFields = <Name extends keyof typeof informationLabels>(name: Name) => FieldProps & { name: Name }

type Props = { field: InformationFields; information: PersonalInformation; passwordNeeded: boolean }

export function GeneralFields({ field, information, passwordNeeded }: Props) {
  return (
    <Fieldset legend="Informations générales">
      <Field {...field('contactEmail')} type="email" autocomplete="email" value={shownEmail(information.contactEmail)} required />
      {passwordNeeded && <PasswordField {...field('currentPassword')} autocomplete="current-password" />}
      <FieldRow>
        <Field {...field('lastName')} autocomplete="family-name" value={information.lastName} required />
        <Field {...field('firstName')} autocomplete="given-name" value={information.firstName} required />
      </FieldRow>
      <Field {...field('phone')} type="tel" autocomplete="tel" value={information.phone} width="medium" />
    </Fieldset>
  )
}
