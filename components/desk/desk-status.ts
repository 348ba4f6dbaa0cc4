import { count } from '#components/words/format.ts'
import type { UndoProblem } from '#src/domain/affiliation/verdict-undoing.ts'

/** Numbers decided, of ticked requests that were no longer pending, and of decisions taken back. */
export type DeskStatus = {
  approved?: number
  rejected?: number
  left?: number
  /** Whose period is over: they can only be refused. */
  late?: number
  undone?: number
  problem?: string | undefined
  undoProblem?: UndoProblem | undefined
}

export function statusSentence({ approved = 0, rejected = 0, left = 0, late = 0, undone = 0 }: DeskStatus = {}, waiting: number) {
  if (undone > 0) return undoneSentence(undone)
  if (approved + rejected + left + late === 0) return undefined
  return [
    approved > 0 && `${count(approved, 'demande validée', 'demandes validées')}.`,
    rejected > 0 && `${count(rejected, 'demande refusée', 'demandes refusées')}.`,
    left > 0 &&
      `${count(left, 'demande', 'demandes')} n’${left === 1 ? 'attendait' : 'attendaient'} plus de décision : rien n’y a été modifié.`,
    late > 0 && `${count(late, 'demande', 'demandes')} d’une période passée : à refuser, non à valider.`,
    waiting > 0 ? `Il en reste ${waiting} à traiter.` : 'Il n’en reste aucune à traiter.',
  ]
    .filter(Boolean)
    .join(' ')
}

function undoneSentence(undone: number) {
  const what = count(undone, 'demande attend', 'demandes attendent')
  return `Décision annulée : ${what} de nouveau. Aucun courriel n’est parti, aucun droit n’est resté ouvert.`
}
