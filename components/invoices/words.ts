import type { Words } from '#components/kit/problem-words.ts'
import { ANSWER_CHARACTERS_MAX } from '#src/domain/invoice/invoice-answer.ts'

export const answerLabels = { message: 'Message', documents: 'Pièces jointes' }

export const answerWords: Words = {
  'message.missing': 'Écrivez ce que vous avez complété, ou cochez une pièce à joindre.',
  'message.too_long': `Le message est trop long : ${ANSWER_CHARACTERS_MAX} caractères au plus.`,
  'documents.unknown': 'Une pièce cochée n’est plus dans votre compte : vérifiez les cases.',
}

export const invoiceStatuses = new Map(
  Object.entries({
    deposee: 'La facture est déposée : le destinataire la trouve dans ses factures reçues.',
    renvoyee: 'La facture est complétée et renvoyée au destinataire.',
  }),
)

/** Who acted, as it stands beside a step. */
export function actorText({ firstName, lastName, application }: Record<'firstName' | 'lastName' | 'application', string | null>) {
  const person = `${firstName ?? ''} ${(lastName ?? '').toUpperCase()}`.trim()
  return person || application || ''
}

export function lateSentence(message: string) {
  return `La facture a changé d’état entre-temps, ou vous ne pouvez plus y répondre. Voici ce que vous aviez écrit, pour le reprendre ailleurs : « ${message} »`
}
