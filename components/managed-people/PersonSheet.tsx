import { ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { fullName } from '#components/words/full-name.ts'
import { shownEmail } from '#components/words/shown-email.ts'
import { roleNames, switchNames } from '#components/words/structure-words.ts'
import type { Hindrance } from '#src/domain/affiliation/person-acts.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type Act, ActTable } from './ActTable.tsx'
import { PersonLines } from './PersonLines.tsx'
import { PersonRightsPanel } from './PersonRightsPanel.tsx'
import { PersonSubscriptions } from './PersonSubscriptions.tsx'
import { type sheetMessages, sheetStatuses } from './person-words.ts'
import type { LineView, PersonView, RightView } from './shown-person.ts'

type Props = {
  structureId: string
  found: PersonView
  lines: LineView[]
  rights: RightView[]
  acts: Act[]
  principals: { firstName: string; lastName: string }[]
  hindrances: Record<'scope' | 'subscriptions', Hindrance | undefined>
  mayName: boolean
  mayEnd: boolean
  role: Omit<Parameters<typeof PersonRightsPanel>[0], 'structureId' | 'found'>
  done?: string | undefined
  message?: keyof typeof sheetMessages | undefined
}

/** « Fiche d’une personne »: all that a manager may know and change about a person of the structure. */
export function PersonSheet(props: Props) {
  const { structureId, found, lines, rights, acts, principals, hindrances, mayName, mayEnd, role, done, message } = props
  const sheet = { structureId, affiliationId: found.affiliation.id }
  const to = (url: string, more: Record<string, string> = {}) => urlFor(url, { ...sheet, ...more })
  const mayCopy = !hindrances.scope && !hindrances.subscriptions
  return (
    <>
      <Panel
        whole
        name="personnes"
        title={fullName(found.person)}
        status={sheetStatuses.get(done ?? '')}
        actions={
          <>
            {mayCopy && (
              <ButtonLink href={to(urls.managedPersonCopy)} icon="file">
                Copier les droits de…
              </ButtonLink>
            )}
            {mayEnd && (
              <ButtonLink href={to(urls.managedPersonEnd)} icon="trash">
                Mettre fin au rattachement
              </ButtonLink>
            )}
          </>
        }
      >
        <Identity {...found} />
        <p>
          <a href={urlFor(urls.managedPeople, { structureId })}>Toutes les personnes de la structure</a>
        </p>
      </Panel>
      <PersonLines {...{ to, lines, principals, message }} hindrance={hindrances.scope} />
      <PersonSubscriptions {...{ to, rights, principals, message }} hindrance={hindrances.subscriptions} />
      {mayName && <PersonRightsPanel structureId={structureId} found={found} {...role} />}
      <Panel whole name="historique" title="Historique de la personne dans la structure">
        {acts.length === 0 ? <p>Rien pour l’instant.</p> : <ActTable acts={acts} caption="Historique de la personne" />}
        <p>
          <a href={urlFor(urls.managedHistory, { structureId })}>Tout l’historique de la structure</a>
        </p>
      </Panel>
    </>
  )
}

function Identity({ affiliation, person, login, isDeactivated }: PersonView) {
  const keys = Object.keys(switchNames) as (keyof typeof switchNames)[]
  const given = keys.filter((key) => affiliation[key]).map((key) => switchNames[key])
  return (
    <DescriptionList
      items={[
        { term: 'Adresse de connexion', details: shownEmail(login) },
        { term: 'Adresse de contact', details: shownEmail(person.contactEmail) },
        { term: 'Rôle', details: roleNames[affiliation.role] },
        ...(affiliation.role === 'secondary_manager' ? [{ term: 'Droits donnés', details: given.join(', ') || 'Aucun' }] : []),
        { term: 'Compte', details: isDeactivated ? 'Désactivé' : 'Actif' },
      ]}
    />
  )
}
