import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { fullName } from '#components/words/full-name.ts'
import { roleNames, scopeName } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { PersonView } from './shown-person.ts'

type Props = {
  structureId: string
  found: PersonView
  unconfirmed?: boolean | undefined
  stale?: boolean | undefined
}

const UNCONFIRMED = 'Cochez la case « Je confirme » pour mettre fin au rattachement, ou annulez.'

export function PersonEndPanel({ structureId, found, unconfirmed, stale }: Props) {
  const { affiliation, person, departments } = found
  const message = unconfirmed ? UNCONFIRMED : undefined
  return (
    <Panel
      whole
      name="personnes"
      title="Personnes de la structure"
      problems={message ? [{ field: 'confirmed', label: 'Je confirme', message }] : []}
    >
      {stale && <StaleNotice shared next="Relisez ce qui suit avant de confirmer." />}
      <Confirm
        title={`Mettre fin au rattachement de ${fullName(person)}`}
        items={[`${fullName(person)} – ${roleNames[affiliation.role]}, ${scopeName(departments)}`]}
        consequences={[
          'Le rattachement prend fin entièrement, avec les abonnements aux espaces et les demandes en cours.',
          'La personne en est avertie par courriel. Elle peut faire une nouvelle demande.',
        ]}
        checkboxLabel="Je confirme"
        message={message}
        action={urlFor(urls.managedPersonEnd, { structureId, affiliationId: affiliation.id })}
        cancelHref={urlFor(urls.managedPeople, { structureId })}
        danger
      />
    </Panel>
  )
}
