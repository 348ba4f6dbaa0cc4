import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { formatDeadline } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

const reasons = {
  sign_in: (until: string) =>
    `Trop d’essais ont échoué. Par sécurité, il n’est plus possible de se connecter avec un mot de passe jusqu’au ${until}. Un lien reçu par courriel, lui, s’ouvre toujours.`,
  mail_requests: (until: string) =>
    `Trop de demandes sont venues de votre réseau en peu de temps. Vous pourrez recommencer à partir du ${until}. Les courriels déjà partis restent valables.`,
  account_searches: (until: string) =>
    `Vous avez cherché beaucoup de personnes par leur adresse électronique en peu de temps. Vous pourrez recommencer à partir du ${until}. La recherche par nom, elle, reste ouverte.`,
}

const wayOn: Record<keyof typeof reasons, { href: string; linkText: string }> = {
  sign_in: { href: urls.forgottenPassword, linkText: 'Mot de passe oublié' },
  mail_requests: { href: urls.signIn, linkText: 'Revenir à la connexion' },
  account_searches: { href: urls.account, linkText: 'Revenir à « Mon compte »' },
}

type Props = { title: string; until: Date; why: keyof typeof reasons }

export function WaitPanel({ title, until, why }: Props) {
  return (
    <Panel name="attente" title={title} level={1}>
      <Notice tone="bad" text={reasons[why](formatDeadline(until))} {...wayOn[why]} alert />
    </Panel>
  )
}
