import { DateField } from '#components/kit/DateField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { departmentText } from '#components/words/access-words.ts'
import { placeValue } from '#src/domain/invoice/deposit-problems.ts'
import type { ShownDraft, ShownPlace, ShownRecipient } from './shown-deposit.ts'
import { currencyOptions, type depositLabels } from './words.ts'

type Props = {
  field: FormFields<keyof typeof depositLabels>['field']
  recipient: ShownRecipient
  departments: { id: string; code: string; name: string }[]
  places: ShownPlace[]
  today: string
  typed: ShownDraft
}

export function DraftFields({ field, recipient, departments, places, today, typed }: Props) {
  const senders = places.map((place) => ({
    value: placeValue(place),
    label: `${place.structureName} – ${departmentText(place.departmentName)}`,
  }))
  const units = departments.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))
  const amount = { inputmode: 'decimal', verbatim: true } as const
  return (
    <>
      <SelectField {...field('sender')} options={senders} value={typed.sender} required />
      {(units.length > 0 || recipient.departmentCodeRequired) && (
        <SelectField
          {...field('department')}
          options={units}
          value={typed.department}
          placeholder={recipient.departmentCodeRequired ? 'Choisir' : departmentText(null)}
          required={recipient.departmentCodeRequired}
        />
      )}
      <FieldRow>
        <Field {...field('number')} value={typed.number} verbatim required />
        <DateField {...field('invoiceDate')} value={typed.invoiceDate} max={today} required />
      </FieldRow>
      <FieldRow>
        <Field {...field('net')} value={typed.net} {...amount} required />
        <Field {...field('vat')} value={typed.vat} {...amount} required />
        <Field {...field('amount')} value={typed.amount} {...amount} required />
      </FieldRow>
      <FieldRow>
        <SelectField {...field('currency')} options={currencyOptions} value={typed.currency} placeholder={null} required />
        <Field
          {...field('orderNumber')}
          value={typed.orderNumber}
          hint={recipient.commitmentNumberRequired ? 'Ce destinataire le demande.' : 'Si le destinataire vous en a donné un.'}
          required={recipient.commitmentNumberRequired}
          verbatim
        />
      </FieldRow>
    </>
  )
}
