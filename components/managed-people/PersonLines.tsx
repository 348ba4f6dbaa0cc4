import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { period } from '#components/words/format.ts'
import { scopeName } from '#components/words/structure-words.ts'
import type { Hindrance } from '#src/domain/affiliation/person-acts.ts'
import { urls } from '#src/urls.ts'
import { hindranceText, sheetMessages } from './person-words.ts'
import type { LineView } from './shown-person.ts'

const SELECTION = 'services-selection'

type Props = {
  to: (url: string, more?: Record<string, string>) => string
  lines: LineView[]
  principals: { firstName: string; lastName: string }[]
  hindrance: Hindrance | undefined
  message?: keyof typeof sheetMessages | undefined
}

export function PersonLines({ to, lines, principals, hindrance, message }: Props) {
  const name = ({ departmentName }: LineView) => scopeName(departmentName)
  return (
    <Panel
      whole
      name="services"
      title="Rattachement"
      actions={
        !hindrance && (
          <ButtonLink href={to(urls.managedPersonLines)} icon="plus">
            Donner des services
          </ButtonLink>
        )
      }
    >
      {hindrance && <Notice text={hindranceText(hindrance, principals)} />}
      <Table
        caption="Services du rattachement"
        captionUnseen
        rows={lines}
        rowName={name}
        selection={hindrance ? undefined : { form: SELECTION, value: ({ id, isGiven }) => (isGiven ? id : '') }}
        columns={[
          { label: 'Périmètre', rowHeader: true, cell: name },
          { label: 'Validité', cell: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
          { label: 'État', cell: (line) => <State {...line} /> },
        ]}
        actions={
          hindrance
            ? undefined
            : (line) =>
                line.isGiven && (
                  <IconLink
                    icon="edit"
                    label={`Modifier le service : ${name(line)}`}
                    href={to(urls.managedPersonLine, { scopeId: line.id })}
                  />
                )
        }
      />
      {!hindrance && (
        <BulkActions
          id={SELECTION}
          method="get"
          action={to(urls.managedPersonLinesEnd)}
          message={message === 'no_line' ? sheetMessages[message] : undefined}
        >
          <Button tone="plain" icon="trash">
            Retirer les services
          </Button>
        </BulkActions>
      )}
    </Panel>
  )
}

/** What waits is decided at the desk. */
export function State({ state, reason }: Pick<LineView, 'state' | 'reason'>) {
  return (
    <>
      <RequestStateTag state={state} />
      {state === 'pending' && (
        <span class="below">
          <a href={urls.manager}>Décider de la demande</a>
        </span>
      )}
      {reason && <span class="below">Motif : {reason}</span>}
    </>
  )
}
