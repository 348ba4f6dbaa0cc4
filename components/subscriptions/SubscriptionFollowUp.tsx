import { followUpProblems } from '#components/affiliations/follow-up-words.ts'
import { RequestStateTag, type StateView } from '#components/affiliations/RequestStateTag.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { count, formatAge, formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { FollowUpProblem } from '#src/domain/affiliation/affiliation-follow-up.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { urlFor, urls } from '#src/urls.ts'
import { followUpStatuses } from './words.ts'

type Props = {
  line: {
    id: string
    version: number
    workspaceLabel: string
    departmentName: string | null
    access: AccessLevel
    state: StateView
    structure: { displayName: string }
    effectiveFrom: string
    requestedAt: Date
    remindedAt: Date | null
    comment: string
    reason: string
  }
  deciders: { firstName: string; lastName: string }[]
  mayRemind: boolean
  reminderDays: number
  now: Date
  done?: string | undefined
  problem?: FollowUpProblem | undefined
}

export function SubscriptionFollowUp(props: Props) {
  const { line, deciders, now, done, problem } = props
  const { requestedAt, comment, reason, state } = line
  const waits = state === 'pending'
  const who = deciders.map(fullName).join(', ') || 'Personne ne gère cette structure en ce moment.'
  return (
    <Panel
      name="suivi"
      title={`Ma demande d’abonnement : ${line.workspaceLabel}`}
      status={followUpStatuses.get(done ?? '')}
      intro={line.structure.displayName}
    >
      {problem && <Notice tone="bad" {...followUpProblems[problem]} alert />}
      <DescriptionList
        items={[
          { term: 'Service', details: departmentText(line.departmentName) },
          { term: 'Droit', details: accessNames[line.access] },
          { term: 'Date d’effet', details: formatDate(line.effectiveFrom) },
          { term: 'État', details: <RequestStateTag state={state} /> },
          { term: 'Demandé', details: `${formatAge(requestedAt, now)}, le ${formatDate(requestedAt)}` },
          ...(waits ? [{ term: 'Décision attendue de', details: who }] : []),
          ...(comment ? [{ term: 'Commentaire', details: comment }] : []),
          ...(reason ? [{ term: 'Motif', details: reason }] : []),
        ]}
      />
      {waits && <Waiting {...props} />}
      <p class="buttons">
        <ButtonLink href={urls.subscriptions}>Retour à mes abonnements</ButtonLink>
      </p>
    </Panel>
  )
}

function Waiting({ line, mayRemind, reminderDays }: Props) {
  const to = (url: string) => urlFor(url, { subscriptionId: line.id })
  return (
    <>
      {line.remindedAt && <p class="hint">Vous avez relancé le gestionnaire le {formatDate(line.remindedAt)}.</p>}
      {!line.remindedAt && !mayRemind && (
        <p class="hint">
          Sans réponse, vous pourrez relancer le gestionnaire une fois, {count(reminderDays, 'jour')} après votre demande.
        </p>
      )}
      <div class="buttons">
        {mayRemind && (
          <OwnedForm action={to(urls.subscriptionReminder)}>
            <Button icon="mail">Relancer</Button>
          </OwnedForm>
        )}
        <OwnedForm action={to(urls.subscriptionCancellation)}>
          <HiddenFields values={{ version: String(line.version) }} />
          <Button tone="plain">Annuler la demande</Button>
        </OwnedForm>
      </div>
    </>
  )
}
