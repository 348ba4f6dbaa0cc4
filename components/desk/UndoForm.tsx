import { Button } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { UNDO_SECONDS } from '#src/domain/affiliation/verdict-undoing.ts'
import { urlFor, urls } from '#src/urls.ts'

/** `told`: with the sentence that says how long, where there is room. */
export function UndoForm({ verdictId, told }: { verdictId: string; told?: boolean }) {
  return (
    <OwnedForm class="undo" action={urlFor(urls.verdictUndoing, { verdictId })} novalidate>
      <Button tone="plain" small>
        Annuler
      </Button>
      {told && <span>Possible pendant {UNDO_SECONDS} secondes : les courriels attendent jusque-là.</span>}
      <Working />
    </OwnedForm>
  )
}
