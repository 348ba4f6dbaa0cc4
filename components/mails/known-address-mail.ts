import { portalName } from '#components/layout/brand.tsx'
import { urls } from '#src/urls.ts'
import { button, link, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** Tells the owner of a known address of a sign-up, which the page must not reveal. */
export function knownAddressMail({ firstName, appUrl }: { firstName: string; appUrl: string }) {
  return composeMail({
    subject: 'Vous avez déjà un compte',
    firstName,
    blocks: [
      paragraph(
        `Une inscription vient d’être demandée sur ${portalName} avec cette adresse. Or elle a déjà un compte : il n’a pas été modifié, et aucun autre n’a été créé.`,
      ),
      button('Me connecter', appUrl + urls.signIn),
      paragraph('Si vous ne retrouvez plus votre mot de passe, vous pouvez en choisir un nouveau :'),
      link('Mot de passe oublié', appUrl + urls.forgottenPassword),
      note('Vous n’êtes pas à l’origine de cette demande ? Vous n’avez rien à faire : votre compte reste tel qu’il est.'),
    ],
  })
}
