import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{ legend: string; hint?: string | undefined }>

export function Fieldset({ legend, hint, children }: Props) {
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

export function FieldRow({ children }: PropsWithChildren) {
  return <div class="field-row">{children}</div>
}
