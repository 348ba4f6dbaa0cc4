import { REASON_CHARACTERS_MAX } from '../../src/domain/affiliation-verdict.ts'
import type { Problems } from '../../src/domain/decision.ts'
import { urls } from '../../src/urls.ts'
import { Confirm } from '../kit/Confirm.tsx'
import { fullName } from '../kit/full-name.ts'
import { Panel } from '../kit/Panel.tsx'
import { scopeName } from '../kit/structure-words.ts'
import { TextAreaField } from '../kit/TextAreaField.tsx'
import { reasonMessages } from './desk-wording.ts'
import type { ShownRequest } from './shown-request.ts'

type Props = {
  /** The panel it stands in for. */
  panel: { name: string; title: string }
  /** Each request in words, and its id. */
  requests: { id: string; words: string }[]
  action: string
  reason: string
  problems: Problems<'reason'>
}

/** « Jeanne MARTIN – Mairie de Beauval, Voirie » */
export function requestWords({ person, structure, departmentName }: ShownRequest) {
  return `${fullName(person)} – ${structure.displayName}, ${scopeName(departmentName)}`
}

/** The ticked requests, before they are refused together. */
export function RefusalPanel({ panel, requests, action, reason, problems }: Props) {
  const message = problems.reason && reasonMessages[problems.reason]
  return (
    <Panel {...panel} problems={message ? [{ field: 'motif', label: 'Motif du refus', message }] : []}>
      <Confirm
        title="Refuser ces demandes"
        items={requests.map(({ words }) => words)}
        itemsLabel="Demandes concernées :"
        consequences={['Chaque personne reçoit un courriel avec le motif ci-dessous.', 'Elle peut faire une nouvelle demande.']}
        hidden={{ verdict: 'reject', asked: 'reason', selection: requests.map(({ id }) => id) }}
        action={action}
        cancelHref={urls.manager}
        message={message}
        danger
      >
        <TextAreaField
          id="motif"
          name="reason"
          label="Motif du refus"
          value={reason}
          maxlength={REASON_CHARACTERS_MAX}
          message={message}
          focus={!!message}
          required
        />
      </Confirm>
    </Panel>
  )
}
