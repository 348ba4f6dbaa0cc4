import { ButtonLink } from '#components/kit/Button.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { LinkOwnerNotice } from '#components/layout/LinkOwner.tsx'
import { urls } from '#src/urls.ts'

export type DeadLink = 'expired' | 'used' | 'replaced' | 'unknown'

const reasons: Record<DeadLink, { title: string; text: string }> = {
  expired: { title: 'Ce lien a expiré', text: 'Sa durée de validité est dépassée. Demandez-en un nouveau.' },
  used: {
    title: 'Ce lien a déjà servi',
    text: 'Il ne s’ouvre qu’une fois. Si ce n’était pas vous, choisissez sans attendre un autre mot de passe avec « Mot de passe oublié ».',
  },
  replaced: {
    title: 'Ce lien a été remplacé',
    text: 'Un courriel plus récent vous a été envoyé, ou le mot de passe a changé depuis. Ouvrez le lien du dernier courriel, ou demandez-en un nouveau.',
  },
  unknown: {
    title: 'Ce lien n’est pas reconnu',
    text: 'Il est peut-être incomplet : copiez-le en entier depuis le courriel, ou demandez-en un nouveau.',
  },
}

/** `beside`: somebody else than the link’s person is signed in, and their account is no next step. */
type Props = { why: DeadLink; next: keyof typeof steps; beside?: Parameters<typeof LinkOwnerNotice>[0] | undefined }

const ofVisitor = ['signIn', 'information']

const steps = {
  signIn: { href: urls.signIn, text: 'Se connecter' },
  resendActivation: { href: urls.resendActivation, text: 'Renvoyer le courriel' },
  forgottenPassword: { href: urls.forgottenPassword, text: 'Demander un nouveau lien' },
  reactivation: { href: urls.reactivation, text: 'Demander un nouveau lien' },
  newSupportRequest: { href: urls.newSupportRequest, text: 'Écrire au support' },
  information: { href: urls.information, text: 'Revenir à mes informations' },
}

export function DeadLinkPanel({ why, next, beside }: Props) {
  const { title, text } = reasons[why]
  return (
    <Panel name="lien" title={title} level={1}>
      <Notice tone="soon" text={text} />
      {beside && <LinkOwnerNotice {...beside} />}
      {!(beside && ofVisitor.includes(next)) && (
        <p>
          <ButtonLink tone="main" href={steps[next].href}>
            {steps[next].text}
          </ButtonLink>
        </p>
      )}
    </Panel>
  )
}
