import type { PropsWithChildren } from 'hono/jsx'
import { FieldHint, FieldMessage } from './FieldNotes.tsx'
import type { FieldProps } from './field-attributes.ts'
import { Mandatory } from './Mandatory.tsx'

export function FieldFrame({ name, id = name, label, hint, required, message, width, children }: PropsWithChildren<FieldProps>) {
  return (
    <div class={`field${message ? ' wrong' : ''}${width ? ` ${width}` : ''}`}>
      <label for={id}>
        {label}
        {required && <Mandatory />}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldMessage id={id} message={message} />
    </div>
  )
}
