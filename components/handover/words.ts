import type { Words } from '#components/kit/problem-words.ts'
import { count } from '#components/words/format.ts'

export const handoverLabels = { structure: 'Structure', successor: 'Nouveau gestionnaire principal' }

export const handoverWords: Words = {
  'successor.missing': 'Choisissez la personne qui devient gestionnaire principal ; au besoin, cherchez-la d’abord.',
  same_person: 'Vous êtes déjà gestionnaire principal : choisissez quelqu’un d’autre.',
  inactive: 'Ce compte n’est plus actif : choisissez quelqu’un d’autre.',
  not_yours: 'Vous n’êtes plus gestionnaire principal de cette structure.',
}

export function resultsHint({ found, total }: { found: unknown[]; total: number }) {
  if (total <= found.length) return `${count(total, 'personne')}.`
  return `Les ${found.length} premières personnes sur ${total} : précisez votre recherche si celle que vous cherchez n’y est pas.`
}
