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

type Props = { requests: ShownRequest[]; reason: string; problems: Problems<'reason'> }

/** The ticked requests, before they are refused together. */
export function RefusalPanel({ requests, reason, problems }: Props) {
  const message = problems.reason && reasonMessages[problems.reason]
  return (
    <Panel
      name="demandes"
      title="Demandes de rattachement"
      problems={message ? [{ field: 'motif', label: 'Motif du refus', message }] : []}
    >
      <Confirm
        title="Refuser ces demandes"
        items={requests.map(
          ({ person, structure, departmentName }) =>
            `${fullName(person)} – ${structure.displayName}, ${scopeName(departmentName)}`,
        )}
        itemsLabel="Demandes concernées :"
        consequences={['Chaque personne reçoit un courriel avec le motif ci-dessous.', 'Elle peut faire une nouvelle demande.']}
        hidden={{ verdict: 'reject', asked: 'reason', selection: requests.map(({ id }) => id) }}
        action={urls.requestDecisions}
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
