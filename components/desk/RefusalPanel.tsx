import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'
import { type DeskListName, deskLists } from './desk-lists.ts'
import { reasonMessages } from './words.ts'

type Props = {
  list: DeskListName
  requests: { id: string; name: string }[]
  reason: string
  problems: Problems<'reason'>
}

export function RefusalPanel({ list, requests, reason, problems }: Props) {
  const { panel, decisions } = deskLists[list]
  const message = reasonMessages.get(problems.reason ?? '')
  return (
    <Panel {...panel} problems={message ? [{ field: 'motif', label: 'Motif du refus', message }] : []}>
      <Confirm
        title="Refuser ces demandes"
        items={requests.map(({ name }) => name)}
        itemsLabel="Demandes concernées :"
        consequences={['Chaque personne reçoit un courriel avec le motif ci-dessous.', 'Elle peut faire une nouvelle demande.']}
        hidden={{ verdict: 'reject', asked: 'reason', selection: requests.map(({ id }) => id) }}
        action={decisions}
        cancelHref={urls.manager}
        message={message}
        danger
      >
        <TextAreaField
          id="motif"
          name="reason"
          label="Motif du refus"
          value={reason}
          message={message}
          focus={!!message}
          required
        />
      </Confirm>
    </Panel>
  )
}
