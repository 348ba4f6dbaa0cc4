import { ButtonLink } from '#components/kit/Button.tsx'
import { urls } from '#src/urls.ts'

export function AccountEnd() {
  return (
    <section class="panel" aria-labelledby="fin-du-compte">
      <h2 id="fin-du-compte">Mes données et mon compte</h2>
      <div class="buttons">
        <ButtonLink href={urls.ownData} icon="download" download>
          Télécharger mes données
        </ButtonLink>
        <ButtonLink href={urls.deactivation}>Désactiver mon compte</ButtonLink>
      </div>
    </section>
  )
}
