import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { keptRefusal } from '#components/unsent-forms/kept-refusal.ts'
import { urls } from '#src/urls.ts'
import { ReasonField } from './ReasonField.tsx'
import type { ToDecide } from './shown-request.ts'

type Props = { request: Pick<ToDecide, 'id' | 'reason' | 'reasons' | 'problems'>; name: string; action: string }

/** Below its request. The script closes it by Escape and « Annuler », which otherwise leads to the desk. */
export function RefusalRow({ request: { id, reason, reasons = [], problems }, name, action }: Props) {
  const { id: kept } = keptRefusal(!!problems)
  return (
    <tr class="refusal">
      <td colspan={5}>
        <OwnedForm id={kept} action={action} novalidate>
          <ReasonField id={`motif-${id}`} value={reason} reasons={reasons} problem={problems?.reason} focus />
          <div class="buttons">
            <Button name="verdict" value="reject" tone="danger" small>
              Confirmer le refus<span class="unseen"> de la demande de {name}</span>
            </Button>
            <ButtonLink href={urls.manager} small whole>
              Annuler
            </ButtonLink>
            <Working />
          </div>
        </OwnedForm>
      </td>
    </tr>
  )
}
