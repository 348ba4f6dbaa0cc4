import { Heading } from '#components/kit/Heading.tsx'
import { formatDateTime } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { actorText } from './words.ts'

export type ShownStep = {
  status: string | null
  occurredAt: Date
  message: string
  firstName: string | null
  lastName: string | null
  application: string | null
}

/** The newest first: it tells what to do. */
export function InvoiceSteps({ steps }: { steps: ShownStep[] }) {
  return (
    <>
      <Heading level={3}>Cycle de vie</Heading>
      <ol class="lines">
        {steps.toReversed().map((step) => (
          <li>
            {lifecycleWords(step.status ?? '').label}
            <span class="below">
              Le {formatDateTime(step.occurredAt)}
              {actorText(step) && `, ${actorText(step)}`}
            </span>
            {step.message && <span class="below message-text">{step.message}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
