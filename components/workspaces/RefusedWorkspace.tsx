import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import type { Missing } from '#src/domain/workspace/entitlement.ts'
import { urls } from '#src/urls.ts'
import { missingText } from './missing-words.ts'

type Props = { label: string; structures: { structureName: string; missing: Missing }[] }

export function RefusedWorkspace({ label, structures }: Props) {
  return (
    <>
      <PageTitle title={label} />
      <Panel whole name="acces" title="Vous n’avez pas accès à cet espace aujourd’hui">
        {structures.length === 0 ? (
          <p>Vous n’avez de rattachement à aucune structure : demandez d’abord votre rattachement.</p>
        ) : (
          <>
            <p class="list-label">Ce qui manque, structure par structure :</p>
            <ul>
              {structures.map(({ structureName, missing }) => (
                <li>
                  {structureName} : {missingText(missing)}.
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="buttons">
          <ButtonLink href={urls.subscriptions}>Mes abonnements aux espaces</ButtonLink>
          <ButtonLink href={urls.affiliations}>Mes rattachements aux structures</ButtonLink>
        </p>
      </Panel>
    </>
  )
}
