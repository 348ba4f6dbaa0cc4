import { urls } from '#src/urls.ts'
import { link, type MailBlock, paragraph } from './blocks.ts'

/** What to do about a change made by somebody else: reset the password by mail. */
export function ifNotYou(appUrl: string): MailBlock[] {
  return [
    paragraph(
      'Si ce n’est pas vous, quelqu’un d’autre a accès à votre compte : choisissez sans attendre un nouveau mot de passe, puis prévenez le support.',
    ),
    link('Choisir un nouveau mot de passe', appUrl + urls.forgottenPassword),
    link('Écrire au support', appUrl + urls.newSupportRequest),
  ]
}
