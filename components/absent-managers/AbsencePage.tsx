import { Confirm } from '#components/kit/Confirm.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { type FreshProof, FreshProofField, proofProblems } from '#components/password/FreshProofField.tsx'
import { fullName } from '#components/words/full-name.ts'
import { urlFor, urls } from '#src/urls.ts'
import { evidenceItems, type ShownEvidence } from './evidence-items.tsx'
import { ProposalPanel, type ShownProposal } from './ProposalPanel.tsx'
import { absenceStatuses, refusalText } from './words.ts'

type Props = {
  report: ShownEvidence & { id: string }
  proposal: ShownProposal
  /** Who accepted, to be confirmed by another person of support. */
  accepted: { firstName: string; lastName: string } | undefined
  proof: FreshProof & { of?: 'proposal' | 'replacement' }
  done?: string | undefined
  problem?: string | undefined
  unconfirmed?: boolean | undefined
}

export function AbsencePage({ report, proposal, accepted, proof, done, problem, unconfirmed }: Props) {
  const proofOf = (form: 'proposal' | 'replacement') => ({ ...proof, problem: proof.of === form ? proof.problem : undefined })
  const trail = [{ label: titles.absentManagers, href: urls.absentManagers }, { label: report.structureName }]
  return (
    <>
      <PageTitle title={report.structureName} trail={trail} />
      <Panel whole name="signalement" title={titles.absence} status={absenceStatuses.get(done ?? '')}>
        {problem && <Notice tone="bad" title="Rien n’a changé" text={refusalText(problem)} alert />}
        <DescriptionList items={evidenceItems(report)} />
      </Panel>
      {accepted && <Replacement reportId={report.id} accepted={accepted} proof={proofOf('replacement')} />}
      <ProposalPanel reportId={report.id} proposal={proposal} proof={proofOf('proposal')} />
      <Closing reportId={report.id} unconfirmed={unconfirmed} />
    </>
  )
}

type ReplacementProps = { reportId: string; accepted: NonNullable<Props['accepted']>; proof: FreshProof }

function Replacement({ reportId, accepted, proof }: ReplacementProps) {
  return (
    <Panel whole name="remplacement" title="Confirmer le remplacement" problems={proofProblems({ ...proof })}>
      <p>
        {fullName(accepted)} a accepté. Si vous confirmez, cette personne devient gestionnaire principal, et la personne signalée
        absente garde son rattachement comme utilisateur simple.
      </p>
      <Form action={urlFor(urls.absenceReplacement, { reportId })} submit="Remplacer le gestionnaire principal" mandatory={false}>
        <FreshProofField {...proof} id="mot-de-passe-remplacement" />
      </Form>
    </Panel>
  )
}

const LABEL = 'Je confirme'
const UNCONFIRMED = 'Cochez la case « Je confirme » pour classer.'

function Closing({ reportId, unconfirmed }: { reportId: string; unconfirmed: boolean | undefined }) {
  const problems = unconfirmed ? [{ field: 'confirmed', label: LABEL, message: UNCONFIRMED }] : []
  return (
    <Panel whole name="classement" title="Classer sans suite" problems={problems}>
      <Confirm
        title="Le signalement n’est pas fondé ?"
        consequences={['Le gestionnaire principal le reste.', 'Les personnes concernées en sont averties par courriel.']}
        checkboxLabel={LABEL}
        message={unconfirmed ? UNCONFIRMED : undefined}
        confirm="Classer"
        action={urlFor(urls.absenceClosing, { reportId })}
        cancelHref={urls.absentManagers}
      />
    </Panel>
  )
}
