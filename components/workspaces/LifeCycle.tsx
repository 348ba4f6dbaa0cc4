import { Unfold } from '#components/kit/Unfold.tsx'
import { formatDateTime } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'

export type Step = { status: string | null; occurredAt: Date; message: string }

export function LifeCycle({ number, steps }: { number: string; steps: Step[] }) {
  return (
    <div class="verdict">
      <Unfold label="Cycle de vie" about={`de la facture ${number}`} quiet>
        <ol class="lines">
          {steps.map(({ status, occurredAt, message }) => (
            <li>
              {lifecycleWords(status ?? '').label}
              <span class="below">{`Le ${formatDateTime(occurredAt)}. ${message}`.trim()}</span>
            </li>
          ))}
        </ol>
      </Unfold>
    </div>
  )
}
