import { Confirm } from '#components/kit/Confirm.tsx'
import type { HiddenValues } from '#components/kit/HiddenFields.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { count } from '#components/words/format.ts'
import type { Problems } from '#src/domain/decision.ts'
import { type DeskFilter, deskAddress, withFilter } from './desk-filter.ts'
import { type DeskListName, deskLists } from './desk-lists.ts'
import { ReasonField } from './ReasonField.tsx'
import { reasonMessages } from './words.ts'

/** A longer list is counted: the page stays short. */
const NAMED_MAX = 20

type Props = {
  list: DeskListName
  requests: { id: string; name: string }[]
  filter: DeskFilter
  /** What the ticked boxes mean, sent again: their ids, or « Tout sélectionner ». */
  selection: HiddenValues
  reason: string
  reasons: string[]
  problems: Problems<'reason'>
}

export function RefusalPanel({ list, requests, filter, selection, reason, reasons, problems }: Props) {
  const { panel, decisions } = deskLists[list]
  const message = reasonMessages.get(problems.reason ?? '')
  const more = requests.length - NAMED_MAX
  const names = requests.slice(0, NAMED_MAX).map(({ name }) => name)
  return (
    <Panel {...panel} problems={message ? [{ field: 'motif', label: 'Motif du refus', message }] : []}>
      <Confirm
        title="Refuser ces demandes"
        items={more > 0 ? [...names, `et ${count(more, 'autre')}`] : names}
        itemsLabel={`${count(requests.length, 'demande concernée', 'demandes concernées')} :`}
        consequences={['Chaque personne reçoit un courriel avec le motif ci-dessous.', 'Elle peut faire une nouvelle demande.']}
        hidden={{ verdict: 'reject', asked: 'reason', ...selection }}
        action={withFilter(decisions, filter)}
        cancelHref={deskAddress(filter)}
        message={message}
        confirm={`Refuser ${count(requests.length, 'demande')}`}
        danger
      >
        <ReasonField id="motif" value={reason} reasons={reasons} problem={problems.reason} />
      </Confirm>
    </Panel>
  )
}
