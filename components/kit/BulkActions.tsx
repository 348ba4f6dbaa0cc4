import type { PropsWithChildren } from 'hono/jsx'
import { HiddenFields, type HiddenValues } from './HiddenFields.tsx'
import { wholePage } from './htmx.ts'
import { Working } from './Working.tsx'

type Props = PropsWithChildren<{
  id: string
  action: string
  label?: string | undefined
  method?: 'get' | 'post' | undefined
  hidden?: HiddenValues | undefined
  /** Nothing was ticked, or it could not be done: said here. */
  message?: string | undefined
  /** Leads to whole pages or to a download, so htmx leaves it alone. */
  whole?: boolean | undefined
  /** Rows are ticked one at a time: there is nothing to tick together. */
  single?: boolean | undefined
}>

/** The form the ticked boxes of a table belong to, and its buttons. Stands before or after the table. */
export function BulkActions({
  id,
  action,
  method = 'post',
  label = 'Pour la sélection :',
  hidden,
  message,
  whole,
  single,
  children,
}: Props) {
  return (
    <form id={id} class="bulk" method={method} action={action} {...(whole && wholePage)} novalidate>
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
    </form>
  )
}

/** Needs the script, and is not there without it. */
function TickAll() {
  return (
    <label class="tick-all">
      <input type="checkbox" />
      Tout sélectionner
    </label>
  )
}
