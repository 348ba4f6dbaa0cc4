import { FieldHint, FieldMessage } from './FieldNotes.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import { Mandatory } from './Mandatory.tsx'

type Props = Omit<FieldProps, 'width'> & { checked?: boolean | undefined; value?: string | undefined }

export function CheckboxField({ checked, value = 'on', ...field }: Props) {
  const { name, id = name, label, hint, required, message } = field
  return (
    <div class={message ? 'field wrong' : 'field'}>
      <div class="choice">
        <input {...fieldAttributes(field)} type="checkbox" value={value} checked={checked} />
        <label for={id}>
          {label}
          {required && <Mandatory />}
        </label>
        <FieldHint id={id} hint={hint} />
      </div>
      <FieldMessage id={id} message={message} />
    </div>
  )
}
