import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { identifierText } from '#components/words/structure-words.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'

export type Led = { id: string; displayName: string; identifierType: string; identifier: string }

export function HandoverFirstPanel({ structures }: { structures: Led[] }) {
  return (
    <Panel name="desactivation" title="Désactiver mon compte">
      <ul>
        <li>Vous pourrez réactiver votre compte dans un délai de {REACTIVATION_DAYS} jours.</li>
        <li>
          Auparavant, vous devez désigner un nouveau gestionnaire principal pour toutes les structures dont vous êtes gestionnaire
          principal :
          <ul>
            {structures.map((structure) => (
              <li>
                {structure.displayName}, {identifierText(structure)}
              </li>
            ))}
          </ul>
        </li>
      </ul>
      <div class="buttons">
        <ButtonLink tone="main" href={urls.deactivationHandover}>
          Désigner un nouveau gestionnaire principal
        </ButtonLink>
        <ButtonLink href={urls.account}>Annuler</ButtonLink>
      </div>
    </Panel>
  )
}
