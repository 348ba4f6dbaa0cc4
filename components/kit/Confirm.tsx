import { type Child, type PropsWithChildren, useContext } from 'hono/jsx'
import { CheckboxField } from './CheckboxField.tsx'
import { Form } from './Form.tsx'
import { Heading } from './Heading.tsx'
import type { HiddenValues } from './HiddenFields.tsx'
import { PanelLevel } from './Panel.tsx'

type Props = PropsWithChildren<{
  title: string
  consequences: string[]
  items?: Child[] | undefined
  itemsLabel?: string | undefined
  checkboxLabel?: string | undefined
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

/** Lists the consequences instead of « Êtes-vous sûr ? ». The checkbox is sent as `confirmed`. */
export function Confirm(props: Props) {
  const { title, consequences, items = [], itemsLabel = 'Cela concerne :', checkboxLabel, message, children } = props
  const panel = useContext(PanelLevel)
  return (
    <div class="confirm">
      <Heading level={props.level ?? (panel === 1 ? 2 : 3)} autofocus={!message}>
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
