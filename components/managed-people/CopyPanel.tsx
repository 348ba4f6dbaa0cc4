import { Button } from '#components/kit/Button.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { Working } from '#components/kit/Working.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { period } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { scopeName } from '#components/words/structure-words.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { urlFor, urls } from '#src/urls.ts'
import { copyProblems } from './person-words.ts'
import type { PersonView } from './shown-person.ts'

type Plan = {
  lines: { departmentName: string | null; validFrom: string; validUntil: string | null }[]
  rights: { workspaceLabel: string; departmentName: string | null; access: AccessLevel }[]
}

type Props = {
  structureId: string
  found: PersonView
  others: { id: string; firstName: string; lastName: string; login: string | null }[]
  /** The affiliation of the person chosen. */
  from: string
  plan: Plan | undefined
  problem?: keyof typeof copyProblems | undefined
}

/** « Copier les droits de… »: choose the person, see what is added, confirm. */
export function CopyPanel({ structureId, found, others, from, plan, problem }: Props) {
  const sheet = { structureId, affiliationId: found.affiliation.id }
  const action = urlFor(urls.managedPersonCopy, sheet)
  const name = fullName(found.person)
  const other = others.find(({ id }) => id === from)
  return (
    <Panel whole name="personnes" title={`Copier les droits de… pour ${name}`}>
      {problem && <Notice tone="bad" text={copyProblems[problem]} alert focus />}
      {other && plan && plan.lines.length + plan.rights.length === 0 && (
        <EmptyState title="Rien à copier" text={`${name} a déjà tous les droits de ${fullName(other)} que vous pouvez donner.`} />
      )}
      {other && plan && plan.lines.length + plan.rights.length > 0 && (
        <Confirm
          title={`Copier les droits de ${fullName(other)}`}
          itemsLabel={`${name} reçoit :`}
          items={itemsOf(plan)}
          consequences={[
            'Ces droits s’ajoutent à ceux de la personne : rien ne lui est retiré, et son rôle ne change pas.',
            'Elle en est avertie par courriel.',
          ]}
          confirm="Copier"
          action={action}
          hidden={{ from }}
          cancelHref={urlFor(urls.managedPerson, sheet)}
        />
      )}
      <form class="search" method="get" action={action} novalidate>
        <SelectField
          name="from"
          id="copie-from"
          label="Copier les droits de"
          options={others.map((each) => ({ value: each.id, label: `${fullName(each)} – ${each.login ?? ''}` }))}
          value={from}
        />
        <Button tone="plain">Voir ce qui sera copié</Button>
        <Working />
      </form>
      <p>
        <a href={urlFor(urls.managedPerson, sheet)}>Retour à la fiche de {name}</a>
      </p>
    </Panel>
  )
}

function itemsOf({ lines, rights }: Plan) {
  return [
    ...lines.map(({ departmentName, ...dates }) => `${scopeName(departmentName)}, ${period(dates.validFrom, dates.validUntil)}`),
    ...rights.map((right) => [right.workspaceLabel, departmentText(right.departmentName), accessNames[right.access]].join(', ')),
  ]
}
