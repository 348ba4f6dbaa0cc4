import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

/** `allowed`: names of the applications that may fetch the documents. */
export function ConsentSummary({ allowed }: { allowed: string[] }) {
  return (
    <SummaryPanel
      name="applications"
      title={titles.documentConsents}
      action={{ href: urls.documentConsents, verb: 'Gérer', object: 'les autorisations' }}
    >
      <p>
        {allowed.length === 0
          ? 'Aucun logiciel de facturation ne peut récupérer vos pièces jointes.'
          : `Peut récupérer vos pièces jointes : ${allowed.join(', ')}.`}
      </p>
    </SummaryPanel>
  )
}
