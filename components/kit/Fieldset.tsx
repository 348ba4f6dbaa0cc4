import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ legend: string; hint?: string | undefined }>

/** A part of a long form: « Adresse postale ». */
export function Fieldset({ legend, hint, children }: Props) {
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

/** Fields side by side where there is room: « Code postal », « Ville ». */
export function FieldRow({ children }: PropsWithChildren) {
  return <div class="field-row">{children}</div>
}
