import type { PersonalInformation } from '#src/domain/account/personal-information.ts'

export type Information = PersonalInformation & { version: number; login: string; contactEmailConfirmedAt: Date | null }

export function isWaiting({ contactEmail, login, contactEmailConfirmedAt }: Information) {
  return contactEmail !== login && !contactEmailConfirmedAt
}

export function savedSentence(information: Information) {
  const saved = 'Vos informations ont été enregistrées.'
  return isWaiting(information)
    ? `${saved} L’adresse ${information.contactEmail} attend votre confirmation : ouvrez le lien du courriel qu’elle a reçu.`
    : saved
}
