import type { PropsWithChildren } from 'hono/jsx'
import { HiddenFields, type HiddenValues } from './HiddenFields.tsx'
import { wholePage } from './htmx.ts'
import { OwnedForm } from './OwnedForm.tsx'
import { Working } from './Working.tsx'

type Props = PropsWithChildren<{
  id: string
  action: string
  label?: string | undefined
  method?: 'get' | 'post' | undefined
  hidden?: HiddenValues | undefined
  message?: string | undefined
  /** Leads to a whole page or a download. */
  whole?: boolean | undefined
  /** One row only can be ticked. */
  single?: boolean | undefined
}>

export function BulkActions({
  id,
  action,
  method,
  label = 'Pour la sélection :',
  hidden,
  message,
  whole,
  single,
  children,
}: Props) {
  return (
    <OwnedForm id={id} method={method} class="bulk" action={action} {...(whole && wholePage)} novalidate>
      <HiddenFields values={hidden} />
      {!single && <TickAll />}
      <span>{label}</span>
      <div class="buttons">
        {children}
        <Working />
      </div>
      {message && (
        <p class="message" role="alert" tabindex={-1} autofocus>
          {message}
        </p>
      )}
    </OwnedForm>
  )
}

/** Hidden without the script. */
function TickAll() {
  return (
    <label class="tick-all">
      <input type="checkbox" />
      Tout sélectionner
    </label>
  )
}
