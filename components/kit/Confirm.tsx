import type { Child, PropsWithChildren } from 'hono/jsx'
import { CheckboxField } from './CheckboxField.tsx'
import { Form } from './Form.tsx'
import { Heading } from './Heading.tsx'
import type { HiddenValues } from './HiddenFields.tsx'

type Props = PropsWithChildren<{
  title: string
  /** What will happen, one sentence each. */
  consequences: string[]
  /** What it will happen to. */
  items?: Child[] | undefined
  itemsLabel?: string | undefined
  checkboxLabel?: string | undefined
  /** The box was not ticked. */
  message?: string | undefined
  confirm?: string | undefined
  cancel?: string | undefined
  action: string
  cancelHref: string
  hidden?: HiddenValues | undefined
  version?: number | undefined
  danger?: boolean | undefined
  level?: 2 | 3 | undefined
}>

/** Never « Êtes-vous sûr ? »: what will happen, then OK. The box is sent as `confirmed`. */
export function Confirm(props: Props) {
  const { title, consequences, items = [], itemsLabel = 'Cela concerne :', checkboxLabel, message, level = 3, children } = props
  return (
    <div class="confirm">
      <Heading level={level} autofocus={!message}>
        {title}
      </Heading>
      {items.length > 0 && <List label={itemsLabel} of={items} />}
      <List label="Ce qui va se passer :" of={consequences} />
      <ConfirmForm {...props}>
        {children}
        {checkboxLabel && <CheckboxField name="confirmed" label={checkboxLabel} required message={message} focus={!!message} />}
      </ConfirmForm>
    </div>
  )
}

function List({ label, of }: { label: string; of: Child[] }) {
  return (
    <div>
      <p class="list-label">{label}</p>
      <ul>
        {of.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </div>
  )
}

function ConfirmForm({ action, version, hidden, confirm = 'OK', cancel, cancelHref, danger, checkboxLabel, children }: Props) {
  return (
    <Form
      action={action}
      version={version}
      hidden={hidden}
      submit={confirm}
      cancel={cancelHref}
      cancelText={cancel}
      danger={danger}
      mandatory={!!checkboxLabel}
    >
      {children}
    </Form>
  )
}
