import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { count, formatDate } from '#components/words/format.ts'
import type { Hindrance } from '#src/domain/affiliation/person-acts.ts'
import { urls } from '#src/urls.ts'
import { State } from './PersonLines.tsx'
import { hindranceText, sheetMessages } from './person-words.ts'
import { type RightView, rightName } from './shown-person.ts'

const SELECTION = 'abonnements-selection'

type Props = {
  to: (url: string, more?: Record<string, string>) => string
  rights: RightView[]
  principals: { firstName: string; lastName: string }[]
  hindrance: Hindrance | undefined
  message?: keyof typeof sheetMessages | undefined
}

export function PersonSubscriptions({ to, rights, principals, hindrance, message }: Props) {
  return (
    <Panel
      whole
      name="abonnements"
      title="Abonnements aux espaces"
      actions={
        !hindrance && (
          <ButtonLink href={to(urls.managedPersonRights)} icon="plus">
            Donner des abonnements
          </ButtonLink>
        )
      }
    >
      {hindrance && <Notice text={hindranceText(hindrance, principals)} />}
      <Table
        caption={count(rights.length, 'abonnement', 'abonnements')}
        rows={rights}
        rowName={rightName}
        selection={hindrance ? undefined : { form: SELECTION, value: ({ id, isGiven }) => (isGiven ? id : '') }}
        columns={[
          { label: 'Espace', rowHeader: true, cell: ({ workspaceLabel }) => workspaceLabel },
          { label: 'Service', cell: ({ departmentName }) => departmentText(departmentName) },
          { label: 'Droit', cell: ({ access }) => accessNames[access] },
          { label: 'Date d’effet', cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
          { label: 'État', cell: (right) => <State {...right} /> },
        ]}
        actions={
          hindrance
            ? undefined
            : (right) =>
                right.isGiven && (
                  <IconLink
                    icon="edit"
                    label={`Modifier l’abonnement : ${rightName(right)}`}
                    href={to(urls.managedPersonRight, { subscriptionId: right.id })}
                  />
                )
        }
      />
      {!hindrance && (
        <BulkActions
          id={SELECTION}
          method="get"
          action={to(urls.managedPersonRightsEnd)}
          message={message === 'no_right' ? sheetMessages[message] : undefined}
        >
          <Button tone="plain" icon="trash">
            Retirer les abonnements
          </Button>
        </BulkActions>
      )}
    </Panel>
  )
}
