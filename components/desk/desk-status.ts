import { count } from '#components/words/format.ts'

/** Numbers decided, and of ticked requests that were no longer pending. */
export type DeskStatus = { approved?: number; rejected?: number; left?: number; problem?: string | undefined }

export function statusSentence({ approved = 0, rejected = 0, left = 0 }: DeskStatus = {}, waiting: number) {
  if (approved + rejected + left === 0) return undefined
  return [
    approved > 0 && `${count(approved, 'demande validée', 'demandes validées')}.`,
    rejected > 0 && `${count(rejected, 'demande refusée', 'demandes refusées')}.`,
    left > 0 &&
      `${count(left, 'demande', 'demandes')} n’${left === 1 ? 'attendait' : 'attendaient'} plus de décision : rien n’y a été modifié.`,
    waiting > 0 ? `Il en reste ${waiting} à traiter.` : 'Il n’en reste aucune à traiter.',
  ]
    .filter(Boolean)
    .join(' ')
}
