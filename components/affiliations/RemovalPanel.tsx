import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { identifierText, roleNames } from '#components/words/structure-words.ts'
import { urls } from '#src/urls.ts'
import type { AffiliationView } from './shown-affiliation.ts'

type Props = { affiliations: AffiliationView[]; unconfirmed?: boolean | undefined; stale?: boolean | undefined }

export function RemovalPanel({ affiliations, unconfirmed, stale }: Props) {
  const problem = { field: 'confirmed', label: 'Je confirme', message: UNCONFIRMED }
  return (
    <Panel name="rattachements" title="Mes rattachements aux structures" problems={unconfirmed ? [problem] : []}>
      {stale && <StaleNotice shared next="Relisez la liste ci-dessous avant de confirmer." />}
      <Confirm
        title="Supprimer rattachements"
        items={affiliations.map(({ affiliation: { role }, structure, isMember }) => {
          const known = `${structure.displayName}, ${identifierText(structure)}`
          return isMember ? `${known} – ${roleNames[role]}` : known
        })}
        itemsLabel="Structures concernées :"
        consequences={consequencesFor(affiliations)}
        checkboxLabel="Je confirme"
        message={unconfirmed ? UNCONFIRMED : undefined}
        hidden={{ selection: affiliations.map(({ affiliation }) => affiliation.id) }}
        action={urls.affiliationRemoval}
        cancelHref={urls.affiliations}
        danger={affiliations.some(isSimple)}
      />
    </Panel>
  )
}

const UNCONFIRMED = 'Cochez la case « Je confirme » pour supprimer, ou annulez.'
const isSimple = ({ affiliation }: AffiliationView) => affiliation.role !== 'primary_manager'

function consequencesFor(affiliations: AffiliationView[]) {
  const simple = affiliations.filter(isSimple)
  const several = affiliations.length - simple.length > 1
  return [
    ...(simple.length > 0
      ? [
          'Votre rattachement prend fin entièrement, avec vos abonnements aux espaces et vos demandes en cours.',
          'Pour intervenir de nouveau, il faudra refaire une demande.',
        ]
      : []),
    ...affiliations
      .filter((each) => !isSimple(each))
      .map(
        ({ structure }) =>
          `Vous êtes gestionnaire principal de « ${structure.displayName} » : vous allez désigner votre successeur, et vous gardez votre rattachement, avec le rôle « Utilisateur simple ».`,
      ),
    ...(several ? ['Les structures que vous gérez se transmettent l’une après l’autre.'] : []),
  ]
}
