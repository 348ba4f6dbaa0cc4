import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { urls } from '#src/urls.ts'

const changed = 'Votre mot de passe est modifié. Vos autres appareils sont déconnectés et un courriel vous le confirme.'

export function PasswordSummary({ saved }: { saved: boolean }) {
  return (
    <SummaryPanel
      name="mot-de-passe"
      title="Mot de passe"
      status={saved ? changed : undefined}
      action={{ href: urls.password, verb: 'Modifier', object: 'le mot de passe' }}
    >
      <p>Changez-le si quelqu’un d’autre a pu le connaître.</p>
    </SummaryPanel>
  )
}
