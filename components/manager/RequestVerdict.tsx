import { REASON_CHARACTERS_MAX } from '../../src/domain/affiliation-verdict.ts'
import { Button } from '../kit/Button.tsx'
import { fullName } from '../kit/full-name.ts'
import { RequestStateTag } from '../kit/RequestStateTag.tsx'
import { TextAreaField } from '../kit/TextAreaField.tsx'
import { Unfold } from '../kit/Unfold.tsx'
import { Working } from '../kit/Working.tsx'
import { reasonMessages, verdictProblem } from './desk-wording.ts'
import { isWaiting } from './request-table.tsx'
import type { ShownRequest } from './shown-request.ts'

export type ToDecide = Pick<ShownRequest, 'id' | 'state' | 'person' | 'reason' | 'problems' | 'justDecided'>
/** `action`: where the verdict goes. `approve`: what an approval is called, and of whom. */
type Props = { request: ToDecide; action: string; approve?: { label: string; about: string } | undefined }

/** « Valider », or « Refuser » with a reason; then what was decided, which takes the focus. */
export function RequestVerdict({ request, action, approve }: Props) {
  const { state, justDecided, problems } = request
  const problem = problems?.verdict
  return (
    <>
      {justDecided && (
        <p role="status" tabindex={-1} autofocus>
          <RequestStateTag state={state} />
          <span class="unseen"> : {fullName(request.person)}</span>
        </p>
      )}
      {problem && (
        <p class="message" role="alert" tabindex={-1} autofocus>
          {verdictProblem(problem)}
        </p>
      )}
      {!justDecided && isWaiting(state) && <VerdictForm request={request} action={action} approve={approve} />}
      {!justDecided && !isWaiting(state) && <RequestStateTag state={state} />}
    </>
  )
}

function VerdictForm({ request: { id, person, reason, problems }, action, approve }: Props) {
  const about = `la demande de ${fullName(person)}`
  const approval = approve ?? { label: 'Valider', about }
  const message = problems?.reason && reasonMessages[problems.reason]
  return (
    <form class="verdict" method="post" action={action} novalidate>
      <Button name="verdict" value="approve" tone="soft" small>
        {approval.label}
        <span class="unseen"> {approval.about}</span>
      </Button>
      <Unfold label="Refuser" about={about} open={!!message}>
        <TextAreaField
          id={`motif-${id}`}
          name="reason"
          label="Motif du refus"
          value={reason}
          rows={2}
          maxlength={REASON_CHARACTERS_MAX}
          message={message}
          focus={!!message}
          required
        />
        <Button name="verdict" value="reject" tone="danger" small>
          Confirmer le refus<span class="unseen"> de {about}</span>
        </Button>
      </Unfold>
      <Working />
    </form>
  )
}
