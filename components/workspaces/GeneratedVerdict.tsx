import { Button } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import { Unfold } from '#components/kit/Unfold.tsx'
import { Working } from '#components/kit/Working.tsx'
import { keptRefusal } from '#components/unsent-forms/kept-refusal.ts'
import { urlFor, urls } from '#src/urls.ts'
import { verdictProblems } from './structure-workspace-words.ts'

/** Without a problem it is only shown again. */
export type RefusedVerdict = { code: string; reason: string; problem?: string | undefined }

type Props = {
  structureId: string
  /** `generated`: how many requests wait. */
  workspace: { code: string; label: string; generated: number }
  refused: RefusedVerdict | undefined
}

/** For the requests that the opening generated. */
export function GeneratedVerdict({ structureId, workspace: { code, label, generated }, refused }: Props) {
  const message = refused && verdictMessage(refused)
  const about = `de l’espace ${label}`
  return (
    <OwnedForm class="verdict" action={urlFor(urls.structureWorkspaceApproval, { structureId, code })} novalidate>
      <HiddenFields values={{ waiting: String(generated) }} />
      <Button name="verdict" value="approve" tone="soft" small>
        Valider toutes les demandes<span class="unseen"> {about}</span>
      </Button>
      <Unfold label="Refuser toutes les demandes" about={about} open={!!refused} {...keptRefusal(!!refused)}>
        <TextAreaField
          id={reasonId(code)}
          name="reason"
          label="Motif du refus"
          value={refused?.reason}
          rows={2}
          message={message}
          focus={!!message}
          required
        />
        <Button name="verdict" value="reject" tone="danger" small>
          Confirmer le refus<span class="unseen"> de toutes les demandes {about}</span>
        </Button>
      </Unfold>
      <Working />
    </OwnedForm>
  )
}

export const reasonId = (code: string) => `motif-${code}`

export function verdictMessage({ problem }: RefusedVerdict): string | undefined {
  if (problem === undefined) return undefined
  return verdictProblems.get(problem) ?? 'Choisissez « Valider toutes les demandes » ou « Refuser toutes les demandes ».'
}
