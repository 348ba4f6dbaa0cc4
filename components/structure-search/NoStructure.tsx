import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Heading } from '#components/kit/Heading.tsx'
import { urls } from '#src/urls.ts'

export function NoStructure() {
  return (
    <>
      <Heading level={2} autofocus>
        Aucune structure trouvée
      </Heading>
      <EmptyState
        title="Aucune structure ne correspond à tous ces critères"
        text="Essayez avec un seul critère, ou une étoile avant et après un mot du nom. Si votre structure n’est pas encore sur le portail, créez-la : vous en serez gestionnaire principal."
        action={<ButtonLink href={urls.newStructure}>Créer la structure</ButtonLink>}
      />
    </>
  )
}
