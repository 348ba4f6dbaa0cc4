import { Field } from '#components/kit/Field.tsx'
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
  const offered = reasons.length > 0
  return (
    <>
      <Field
        id={id}
        name="reason"
        label="Motif du refus"
        hint={offered ? 'La personne le reçoit par courriel. Vos derniers motifs sont proposés.' : undefined}
        value={value}
        list={offered ? `${id}-motifs` : undefined}
        message={message}
        focus={focus || !!message}
        required
      />
      {offered && (
        <datalist id={`${id}-motifs`}>
          {reasons.map((reason) => (
            <option value={reason} />
          ))}
        </datalist>
      )}
    </>
  )
}
