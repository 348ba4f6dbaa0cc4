import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { isWaiting } from '#components/desk/request-state.ts'
import { reasonMessages, verdictProblem } from '#components/desk/words.ts'
import { Button } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import { Unfold } from '#components/kit/Unfold.tsx'
import { Working } from '#components/kit/Working.tsx'
import { FreshProofField } from '#components/password/FreshProofField.tsx'
import { keptRefusal } from '#components/unsent-forms/kept-refusal.ts'
import type { FirstManagerRequestView } from './shown-request.ts'

type Props = {
  request: Pick<FirstManagerRequestView, 'id' | 'state' | 'reason' | 'problems' | 'justDecided'>
  name: string
  action: string
  /** `proofNeeded`: the approval asks for the password. */
  approve: { label: string; about: string; proofNeeded: boolean }
}

/** After the decision, its result, focused. */
export function FirstManagerVerdict({ request, name, action, approve }: Props) {
  const { state, justDecided, problems } = request
  const problem = problems?.verdict
  return (
    <>
      {justDecided && (
        <p role="status" tabindex={-1} autofocus>
          <RequestStateTag state={state} />
          <span class="unseen"> : {name}</span>
        </p>
      )}
      {problem && (
        <p class="message" role="alert" tabindex={-1} autofocus>
          {verdictProblem(problem)}
        </p>
      )}
      {!justDecided && isWaiting(state) && <VerdictForm {...{ request, name, action, approve }} />}
      {!justDecided && !isWaiting(state) && <RequestStateTag state={state} />}
    </>
  )
}

function VerdictForm({ request: { id, reason, problems }, name, action, approve }: Props) {
  const about = `la demande de ${name}`
  const message = reasonMessages.get(problems?.reason ?? '')
  return (
    <OwnedForm class="verdict" action={action} novalidate>
      {approve.proofNeeded ? (
        <Unfold label={approve.label} about={approve.about} open={!!problems?.currentPassword}>
          <FreshProofField needed problem={problems?.currentPassword} id={`mot-de-passe-${id}`} />
          <Approve {...approve} label="Confirmer" />
        </Unfold>
      ) : (
        <Approve {...approve} />
      )}
      <Unfold label="Refuser" about={about} open={!!message || !!reason} {...keptRefusal(!!problems)}>
        <TextAreaField
          id={`motif-${id}`}
          name="reason"
          label="Motif du refus"
          value={reason}
          rows={2}
          message={message}
          focus={!!message}
          required
        />
        <Button name="verdict" value="reject" tone="danger" small>
          Confirmer le refus<span class="unseen"> de {about}</span>
        </Button>
      </Unfold>
      <Working />
    </OwnedForm>
  )
}

function Approve({ label, about }: { label: string; about: string }) {
  return (
    <Button name="verdict" value="approve" tone="soft" small>
      {label}
      <span class="unseen"> {about}</span>
    </Button>
  )
}
