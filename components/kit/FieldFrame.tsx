import type { PropsWithChildren } from 'hono/jsx'
import { FieldHint, FieldMessage } from './FieldNotes.tsx'
import type { FieldProps } from './field-attributes.ts'
import { Mandatory } from './Mandatory.tsx'

export function FieldFrame(props: PropsWithChildren<FieldProps>) {
  const { name, id = name, label, guideLabel, hint, required, message, width, children } = props
  return (
    <div class={`field${message ? ' wrong' : ''}${width ? ` ${width}` : ''}`}>
      <label for={id}>
        {label}
        {guideLabel && <span class="unseen"> ({guideLabel})</span>}
        {required && <Mandatory />}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldMessage id={id} message={message} />
    </div>
  )
}
