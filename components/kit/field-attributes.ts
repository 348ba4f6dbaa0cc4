/** `id` differs from `name` where a page holds two fields of the same name. */
export type FieldProps = {
  name: string
  label: string
  /** What the guide calls it, for those who look for that word: part of the name, not shown. */
  guideLabel?: string | undefined
  id?: string | undefined
  hint?: string | undefined
  required?: boolean | undefined
  message?: string | undefined
  /** Takes the focus: the first wrong field, or the first of a form just opened. */
  focus?: boolean | undefined
  /** `short` for a postcode or a date. */
  width?: 'short' | 'medium' | undefined
}

type Described = Pick<FieldProps, 'name' | 'id' | 'hint' | 'message' | 'focus' | 'required'>

export const hintId = (id: string) => `${id}-aide`
export const messageId = (id: string) => `${id}-erreur`

export function fieldAttributes({ name, id = name, hint, message, focus, required }: Described) {
  return {
    id,
    name,
    required,
    autofocus: focus,
    'aria-invalid': message ? ('true' as const) : undefined,
    'aria-describedby': describedBy(id, hint, message),
  }
}

export function describedBy(id: string, hint?: string, message?: string) {
  return [hint && hintId(id), message && messageId(id)].filter(Boolean).join(' ') || undefined
}
