import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Heading } from '#components/kit/Heading.tsx'
import { urls } from '#src/urls.ts'

const CREATION = 'Si votre structure n’est pas encore sur le portail, créez-la : vous en serez gestionnaire principal.'
const ADVICE = 'Essayez avec un seul critère, ou une étoile avant et après un mot du nom.'

export function NoStructure({ creates }: { creates: boolean }) {
  return (
    <>
      <Heading level={2} autofocus>
        Aucune structure trouvée
      </Heading>
      <EmptyState
        title="Aucune structure ne correspond à tous ces critères"
        text={creates ? `${ADVICE} ${CREATION}` : ADVICE}
        action={creates && <ButtonLink href={urls.newStructure}>Créer la structure</ButtonLink>}
      />
    </>
  )
}
