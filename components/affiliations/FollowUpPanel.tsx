import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { count, formatAge, formatDate, period } from '#components/words/format.ts'
import { identifierText, scopeName } from '#components/words/structure-words.ts'
import type { FollowUpProblem } from '#src/domain/affiliation/affiliation-follow-up.ts'
import { urlFor, urls } from '#src/urls.ts'
import { followUpProblems, followUpStatuses } from './follow-up-words.ts'
import { RequestStateTag } from './RequestStateTag.tsx'
import type { AffiliationView, LineView } from './shown-affiliation.ts'
import { supportAboutFirstManager } from './support-link.ts'

type Props = AffiliationView & {
  now: Date
  mayRemind: boolean
  reminderDays: number
  done?: string | undefined
  problem?: FollowUpProblem | undefined
}

export function FollowUpPanel(props: Props) {
  const { affiliation, structure, isMember, lines, now, done, problem } = props
  return (
    <Panel
      name="suivi"
      title={`Ma demande de rattachement : ${structure.displayName}`}
      status={followUpStatuses.get(done ?? '')}
      intro={identifierText(structure)}
      actions={
        isMember && (
          <ButtonLink href={urlFor(urls.structure, { structureId: structure.id })} whole>
            Voir la structure
          </ButtonLink>
        )
      }
    >
      {problem && <Notice tone="bad" {...followUpProblems[problem]} alert />}
      <Table
        caption="Ce que vous avez demandé"
        captionUnseen
        rows={lines}
        rowName={({ departmentName }) => scopeName(departmentName)}
        columns={[
          { label: 'Périmètre', rowHeader: true, cell: ({ departmentName }) => scopeName(departmentName) },
          { label: 'Demandé', cell: ({ requestedAt }) => `${formatAge(requestedAt, now)}, le ${formatDate(requestedAt)}` },
          { label: 'Validité', cell: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
          { label: 'État', cell: (line) => <State {...line} /> },
        ]}
        actions={(line) => <Cancel affiliationId={affiliation.id} line={line} />}
      />
      <Reminder {...props} />
      <p class="buttons">
        <ButtonLink href={urlFor(urls.affiliationRequest, { structureId: structure.id })} icon="plus">
          Demander d’autres services
        </ButtonLink>
        <ButtonLink href={urls.affiliations}>Retour à mes rattachements</ButtonLink>
      </p>
    </Panel>
  )
}

function State({ shown, reason }: LineView) {
  return (
    <>
      <RequestStateTag state={shown} />
      {reason && <p class="hint">Motif : {reason}</p>}
    </>
  )
}

function Cancel({ affiliationId, line }: { affiliationId: string; line: LineView }) {
  if (line.shown !== 'pending') return null
  return (
    <OwnedForm action={urlFor(urls.affiliationCancellation, { affiliationId })}>
      <HiddenFields values={{ line: line.id, version: String(line.version) }} />
      <Button tone="plain" small>
        Annuler la demande
      </Button>
    </OwnedForm>
  )
}

function Reminder({ affiliation, lines, hasManager, mayRemind, reminderDays }: Props) {
  const waits = lines.some(({ shown }) => shown === 'pending')
  if (waits && !hasManager) return <DecidedBySupport />
  const reminded = lines.find(({ shown, remindedAt }) => shown === 'pending' && remindedAt)?.remindedAt
  if (mayRemind) {
    return (
      <OwnedForm action={urlFor(urls.affiliationReminder, { affiliationId: affiliation.id })}>
        <Button icon="mail">Relancer le gestionnaire</Button>
      </OwnedForm>
    )
  }
  if (reminded) return <p class="hint">Vous avez envoyé une relance le {formatDate(reminded)}.</p>
  if (!waits) return null
  return (
    <p class="hint">Sans réponse, vous pourrez envoyer une seule relance, {count(reminderDays, 'jour')} après votre demande.</p>
  )
}

function DecidedBySupport() {
  return (
    <Notice
      tone="soon"
      title="Cette structure n’a pas encore de gestionnaire"
      text="Le support du portail décide de votre demande. S’il l’accepte, vous devenez gestionnaire principal de la structure. Pour l’y aider, écrivez-lui à quel titre vous la représentez."
      href={supportAboutFirstManager}
      linkText="Écrire au support"
    />
  )
}
