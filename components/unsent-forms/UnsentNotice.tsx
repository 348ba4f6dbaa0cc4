import { Notice } from '#components/kit/Notice.tsx'
import { titles } from '#components/layout/titles.ts'
import { UNSENT_HOURS, UNSENT_MAX } from '#src/domain/account/limits.ts'
import { urls } from '#src/urls.ts'
import { KEPT_REFUSAL } from './kept-refusal.ts'

const secrets =
  'Un mot de passe, une réponse secrète ou un fichier n’est jamais conservé : s’il en faut un, donnez-le de nouveau.'
const texts = {
  form: { text: `Cet envoi n’a rien enregistré : vérifiez votre saisie, puis envoyez-la de nouveau. ${secrets}` },
  /** « Valider » stands beside it, and would grant what was refused. */
  refusal: {
    text: 'Cet envoi n’a rien enregistré : votre refus n’est pas encore prononcé. Vérifiez son motif, puis choisissez « Confirmer le refus » au même endroit.',
    href: `#${KEPT_REFUSAL}`,
    linkText: 'Aller à ce refus',
  },
  approval: {
    text: 'Cet envoi n’a rien enregistré : votre validation n’est pas encore prononcée. Retrouvez la demande ci-dessous, puis choisissez de nouveau « Valider » au même endroit.',
  },
  unavailable: {
    title: 'Le portail n’arrive pas à enregistrer en ce moment',
    text: `Votre saisie est ci-dessous : envoyez-la de nouveau dans quelques minutes. Si votre envoi était déjà arrivé, il ne comptera qu’une fois. ${secrets}`,
  },
  confirmation: {
    text: `Cet envoi n’a rien enregistré : relisez ce qui suit, cochez de nouveau la case s’il y en a une, puis validez. ${secrets}`,
  },
}

/** Told to anybody who asks: whose form it was, and whether there was one, stays unsaid. */
export function UnsentGone() {
  return (
    <section class="panel">
      <h1>{titles.unsentGone}</h1>
      <Notice
        tone="bad"
        text={`Cette saisie a été envoyée depuis, n’est plus conservée, ou a été faite avec un autre compte. Le portail garde les ${UNSENT_MAX} dernières saisies interrompues d’une personne, pendant ${UNSENT_HOURS} heures, pour elle seule.`}
        href={urls.account}
        linkText="Ouvrir « Mon compte »"
        alert
        focus
      />
    </section>
  )
}

export type Unsent = keyof typeof texts

/** The script removes it once the form is accepted. */
export function UnsentNotice({ of }: { of: Unsent }) {
  return (
    <div class="unsent">
      <Notice tone="soon" title="Votre saisie est conservée" {...texts[of]} alert focus />
    </div>
  )
}
