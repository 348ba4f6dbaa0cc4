import { Button } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { count } from '#components/words/format.ts'
import { UNDO_SECONDS } from '#src/domain/affiliation/verdict-undoing.ts'
import { urlFor, urls } from '#src/urls.ts'

/** `told`: what was decided, where it does not stand beside the button. */
type Props = { verdictId: string; told?: { state: 'approved' | 'rejected'; size: number } | undefined; isAlone?: boolean }

export function UndoForm({ verdictId, told, isAlone }: Props) {
  return (
    <OwnedForm class="undo" action={urlFor(urls.verdictUndoing, { verdictId })} novalidate>
      <Button tone="plain" small>
        Annuler
      </Button>
      {!isAlone && (
        <span>
          {told && `Dernière décision : ${decided(told)}. `}
          Possible pendant {UNDO_SECONDS} secondes : les courriels attendent jusque-là.
        </span>
      )}
      <Working />
    </OwnedForm>
  )
}

function decided({ state, size }: NonNullable<Props['told']>) {
  return state === 'approved'
    ? count(size, 'demande validée', 'demandes validées')
    : count(size, 'demande refusée', 'demandes refusées')
}
