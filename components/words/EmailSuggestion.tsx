import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { suggestedEmail } from '#src/domain/account/email-suggestion.ts'
import { shownEmail } from './shown-email.ts'

/** « Vouliez-vous dire zoe@orange.fr ? », or undefined. */
export function emailSuggestion(typed: string): string | undefined {
  const suggested = suggestedEmail(normaliseEmail(typed))
  return suggested && `Vouliez-vous dire ${shownEmail(suggested)} ?`
}

/** The question and the way to the form, on a page that says where a mail was sent. */
export function EmailSuggestion({ email, href }: { email: string; href: string }) {
  const question = emailSuggestion(email)
  if (!question) return null
  return (
    <p>
      {question} <a href={href}>Corriger l’adresse</a>
    </p>
  )
}
