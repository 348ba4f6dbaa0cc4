import { ButtonLink } from '#components/kit/Button.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { roleNames } from '#components/words/structure-words.ts'
import type { LackedRight, Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'
import { giverText, lackedRightText } from './missing-right-words.ts'

type Props = {
  right: LackedRight
  place: { structure: { id: string; displayName: string }; role: Role }
  principals: string[]
  focus: boolean
}

/** For somebody who belongs to the structure. */
export function MissingRight({ right, place: { structure, role }, principals, focus }: Props) {
  return (
    <Panel
      name="droit-manquant"
      title={missingRightTitle}
      whole
      intro={`Dans « ${structure.displayName} », votre rôle est « ${roleNames[role]} ».`}
    >
      <Notice tone="bad" title={lackedRightText(right)} text={giverText(right, principals)} alert focus={focus} />
      <p class="buttons">
        <ButtonLink href={urlFor(urls.structure, { structureId: structure.id })}>Voir la fiche de la structure</ButtonLink>
        <ButtonLink href={urls.account}>Mon compte</ButtonLink>
      </p>
    </Panel>
  )
}

/** On the desk of somebody who belongs to structures and manages none. */
export function NoDesk({ structures }: { structures: { id: string; displayName: string; principals: string[] }[] }) {
  return (
    <Panel
      name="droit-manquant"
      title={missingRightTitle}
      level={1}
      narrow={false}
      whole
      intro="Vous ne gérez aucune structure aujourd’hui."
    >
      <Notice tone="bad" title={lackedRightText('manager')} text="Ce rôle se donne dans chacune de vos structures :" alert />
      <ul>
        {structures.map(({ id, displayName, principals }) => (
          <li>
            <a href={urlFor(urls.structure, { structureId: id })}>{displayName}</a>
            {' – '}
            {giverText('manager', principals)}
          </li>
        ))}
      </ul>
      <p class="buttons">
        <ButtonLink href={urls.account}>Mon compte</ButtonLink>
      </p>
    </Panel>
  )
}

export const missingRightTitle = 'Il vous manque un droit'
