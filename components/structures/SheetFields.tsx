import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import type { FieldProps } from '#components/kit/field-attributes.ts'
import { CountryField, postalCodeHint } from '#components/words/CountryField.tsx'
import { emailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { shownEmail } from '#components/words/shown-email.ts'
import type { SheetText } from '#src/domain/structure/structure-sheet.ts'
import type { SheetField } from './words.ts'

export type Typed = Partial<Record<SheetField, string | boolean>>
type Props = { field: (name: SheetField) => FieldProps; typed: Typed }

export function SheetFields({ field, typed }: Props) {
  const text = (name: SheetText) => ({ ...field(name), value: String(typed[name] ?? '') })
  return (
    <>
      <Fieldset legend="Nom">
        <Field {...text('legalName')} autocomplete="organization" required />
        <Field {...text('displayName')} hint="Le nom d’usage. S’il est vide, c’est la raison sociale." />
      </Fieldset>
      <Fieldset legend="Coordonnées">
        <Field {...text('addressLine1')} required />
        <Field {...text('addressLine2')} />
        <FieldRow>
          <Field {...text('postalCode')} hint={field('postalCode').hint ?? postalCodeHint} width="short" />
          <Field {...text('city')} required />
        </FieldRow>
        <CountryField {...field('country')} value={String(typed.country ?? '')} width="medium" required />
        <FieldRow>
          <Field
            {...text('email')}
            value={shownEmail(String(typed.email ?? ''))}
            hint={field('email').hint ?? emailSuggestion(String(typed.email ?? ''))}
            type="email"
          />
          <Field {...text('phone')} type="tel" />
        </FieldRow>
      </Fieldset>
      <Fieldset legend="Réception des factures">
        <CheckboxField
          {...field('departmentCodeRequired')}
          hint="Chaque facture adressée à la structure doit nommer le service destinataire."
          checked={isTicked(typed.departmentCodeRequired)}
        />
        <CheckboxField
          {...field('commitmentNumberRequired')}
          hint="Chaque facture doit rappeler le numéro du bon de commande ou de l’engagement."
          checked={isTicked(typed.commitmentNumberRequired)}
        />
      </Fieldset>
    </>
  )
}

const isTicked = (value: string | boolean | undefined) => value === true || value === 'on'
