import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { Button } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { isWaiting } from './request-state.ts'
import type { ToDecide } from './shown-request.ts'
import { UndoForm } from './UndoForm.tsx'
import { verdictProblem } from './words.ts'

type Props = {
  request: Pick<ToDecide, 'state' | 'problems' | 'justDecided' | 'verdictId'>
  name: string
  action: string
  /** Where « Refuser » leads: to the field for the reason. */
  refusal: string | undefined
  /** Workspaces were asked together, of which this manager may decide. */
  hasSpaces?: boolean | undefined
}

/** The verdict that approves an affiliation and the workspaces asked with it. */
export const APPROVE_WITH_SPACES = 'approve_with_spaces'

/** After the decision, its result, focused. « Annuler » stands before it, so that the next key leads to the next request. */
export function RequestVerdict({
  request: { state, problems, justDecided, verdictId },
  name,
  action,
  refusal,
  hasSpaces,
}: Props) {
  const problem = problems?.verdict
  return (
    <>
      {justDecided && (
        <span class="decided">
          {verdictId && <UndoForm verdictId={verdictId} isAlone />}
          <p role="status" tabindex={-1} autofocus>
            <RequestStateTag state={state} />
            <span class="unseen"> : {name}</span>
          </p>
        </span>
      )}
      {problem && (
        <p class="message" role="alert" tabindex={-1} autofocus>
          {verdictProblem(problem)}
        </p>
      )}
      {refusal && (
        <OwnedForm class="verdict" action={action} novalidate>
          <Button name="verdict" value="approve" tone="soft" small>
            Valider<span class="unseen"> la demande de {name}</span>
          </Button>
          {hasSpaces && (
            <Button name="verdict" value={APPROVE_WITH_SPACES} tone="plain" small>
              Valider avec les espaces<span class="unseen"> la demande de {name}</span>
            </Button>
          )}
          <a class="button plain small" href={refusal}>
            Refuser<span class="unseen"> la demande de {name}</span>
          </a>
          <Working />
        </OwnedForm>
      )}
      {!justDecided && !isWaiting(state) && <RequestStateTag state={state} />}
    </>
  )
}
