import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { fullName } from '#components/words/full-name.ts'
import { urlFor, urls } from '#src/urls.ts'
import { endConsequences } from './person-words.ts'
import type { PersonView } from './shown-person.ts'

type Props = {
  structureId: string
  found: PersonView
  what: 'lines' | 'rights'
  items: { id: string; name: string }[]
  unconfirmed?: boolean | undefined
  stale?: boolean | undefined
}

const UNCONFIRMED = 'Cochez la case « Je confirme » pour retirer ces droits, ou annulez.'

/** « Retirer les services » or « Retirer les abonnements » of a person. */
export function SelectionEndPanel({ structureId, found, what, items, unconfirmed, stale }: Props) {
  const sheet = { structureId, affiliationId: found.affiliation.id }
  const message = unconfirmed ? UNCONFIRMED : undefined
  const isLines = what === 'lines'
  return (
    <Panel
      whole
      name="personnes"
      title="Personnes de la structure"
      problems={message ? [{ field: 'confirmed', label: 'Je confirme', message }] : []}
    >
      {stale && <StaleNotice shared next="Relisez ce qui suit avant de confirmer." />}
      <Confirm
        title={`Retirer ${isLines ? 'des services' : 'des abonnements'} à ${fullName(found.person)}`}
        items={items.map(({ name }) => name)}
        consequences={endConsequences[what]}
        checkboxLabel="Je confirme"
        message={message}
        action={urlFor(isLines ? urls.managedPersonLinesEnd : urls.managedPersonRightsEnd, sheet)}
        hidden={{ selection: items.map(({ id }) => id) }}
        cancelHref={urlFor(urls.managedPerson, sheet)}
        danger
      />
    </Panel>
  )
}
