import { FieldFrame } from '#components/kit/FieldFrame.tsx'
import { fieldAttributes } from '#components/kit/field-attributes.ts'
import { REASON_CHARACTERS_MAX } from '#src/domain/affiliation/affiliation-verdict.ts'
import { reasonMessages } from './words.ts'

type Props = {
  id: string
  value: string | undefined
  /** Offered: those that this manager gave last. */
  reasons: string[]
  problem: string | undefined
  /** Takes the focus, though nothing is wrong. */
  focus?: boolean
}

export function ReasonField({ id, value, reasons, problem, focus }: Props) {
  const message = reasonMessages.get(problem ?? '')
  const hint = reasons.length > 0 ? 'La personne le reçoit par courriel. Vos derniers motifs sont proposés.' : undefined
  const field = { id, name: 'reason', label: 'Motif du refus', message, hint, focus: focus || !!message, required: true }
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type="text"
        value={value ?? ''}
        maxlength={REASON_CHARACTERS_MAX}
        list={reasons.length > 0 ? `${id}-motifs` : undefined}
        autocomplete="off"
      />
      {reasons.length > 0 && (
        <datalist id={`${id}-motifs`}>
          {reasons.map((reason) => (
            <option value={reason} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}
