import { urls } from '../../src/urls.ts'
import { ButtonLink } from '../kit/Button.tsx'
import { Panel } from '../kit/Panel.tsx'

/** Only shown to who gave the right password. */
export function DeactivatedPanel() {
  return (
    <Panel
      name="connexion"
      title="Ce compte est désactivé"
      level={1}
      intro="Vous pouvez le réactiver dans un délai de 60 jours après sa désactivation. Vous retrouverez alors tout ce qu’il contenait."
    >
      <p>
        <ButtonLink tone="main" href={urls.reactivation}>
          Réactiver mon compte
        </ButtonLink>
      </p>
    </Panel>
  )
}
