import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { formatDeadline } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

const linkBack = { href: urls.account, linkText: 'Revenir à « Mon compte »' }
const byMail = { href: urls.forgottenPassword, linkText: 'Mot de passe oublié' }

const reasons = {
  account_sign_in: {
    title: 'Connexion suspendue un moment',
    text: (until: string) =>
      `Trop d’essais ont échoué avec cette adresse électronique. Par sécurité, elle ne permet plus de se connecter avec un mot de passe jusqu’au ${until}. Un lien reçu par courriel, lui, s’ouvre toujours.`,
    ...byMail,
  },
  network_sign_in: {
    title: 'Connexion suspendue un moment',
    text: (until: string) =>
      `Trop d’essais ont échoué depuis votre réseau, qui est peut-être celui de toute votre structure : votre compte n’est pas en cause. Par sécurité, personne ne peut s’y connecter avec un mot de passe jusqu’au ${until}. D’ici là, un lien reçu par courriel s’ouvre toujours, et un autre réseau, comme celui d’un téléphone, permet de se connecter.`,
    ...byMail,
  },
  mail_requests: {
    title: 'Courriels suspendus un moment',
    text: (until: string) =>
      `Trop de demandes de courriel sont venues de votre réseau en peu de temps, de vous ou d’autres personnes. Vous pourrez recommencer à partir du ${until}. Le dernier courriel reçu reste valable.`,
    href: urls.signIn,
    linkText: 'Revenir à la connexion',
  },
  account_searches: {
    title: 'Recherche suspendue un moment',
    text: (until: string) =>
      `Vous avez cherché beaucoup de personnes par leur adresse électronique en peu de temps. Vous pourrez recommencer à partir du ${until}. La recherche par nom, elle, reste ouverte.`,
    ...linkBack,
  },
  downloads: {
    title: 'Un téléchargement est déjà en cours',
    text: () =>
      'Une archive de vos fichiers est déjà en cours de téléchargement pour votre compte. Attendez qu’elle soit arrivée, ou annulez-la dans votre navigateur, puis recommencez.',
    ...linkBack,
  },
}

export type WaitReason = keyof typeof reasons

export const waitTitle = (why: WaitReason) => reasons[why].title

type Props = { until: Date; why: WaitReason; title?: string | undefined }

export function WaitPanel({ until, why, title = waitTitle(why) }: Props) {
  const { text, href, linkText } = reasons[why]
  return (
    <Panel name="attente" title={title} level={1}>
      <Notice tone="bad" text={text(formatDeadline(until))} {...{ href, linkText }} alert focus />
    </Panel>
  )
}
