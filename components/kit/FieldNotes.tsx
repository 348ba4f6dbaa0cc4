import { hintId, messageId } from './field-attributes.ts'
import { Icon } from './Icon.tsx'

export function FieldHint({ id, hint }: { id: string; hint?: string | undefined }) {
  if (!hint) return null
  return (
    <p id={hintId(id)} class="hint">
      {hint}
    </p>
  )
}

export function FieldMessage({ id, message }: { id: string; message?: string | undefined }) {
  if (!message) return null
  return (
    <p id={messageId(id)} class="message">
      <Icon name="alert" />
      {message}
    </p>
  )
}
