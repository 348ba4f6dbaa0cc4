import { FieldHint, FieldMessage } from './FieldNotes.tsx'
import { describedBy, type FieldProps } from './field-attributes.ts'
import { Mandatory } from './Mandatory.tsx'

export type Choice = {
  value: string
  label: string
  hint?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
}

type Props = Omit<FieldProps, 'label' | 'width'> & { legend: string; type: 'checkbox' | 'radio'; choices: Choice[] }

/** The first enabled choice has the group's id, for links from messages. */
export function ChoiceGroup({ type, name, id = name, legend, hint, required, message, focus, choices }: Props) {
  const first = Math.max(
    0,
    choices.findIndex(({ disabled }) => !disabled),
  )
  return (
    <fieldset class={message ? 'field wrong' : 'field'} aria-describedby={describedBy(id, hint, message)}>
      <legend>
        {legend}
        {required && <Mandatory />}
      </legend>
      <FieldHint id={id} hint={hint} />
      {choices.map((choice, index) => (
        <ChoiceLine
          {...choice}
          type={type}
          name={name}
          id={index === first ? id : `${id}-${index + 1}`}
          required={type === 'radio' && required}
          focus={focus && index === first}
          wrong={!!message}
        />
      ))}
      <FieldMessage id={id} message={message} />
    </fieldset>
  )
}

type LineProps = Choice & Pick<Props, 'type' | 'name' | 'required' | 'focus'> & { id: string; wrong: boolean }

function ChoiceLine({ type, name, id, value, label, hint, checked, disabled, required, focus, wrong }: LineProps) {
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        required={required}
        autofocus={focus}
        aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
        aria-describedby={hint && `${id}-precision`}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-precision`} class="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
