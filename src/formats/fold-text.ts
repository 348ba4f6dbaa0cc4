import { levelLine } from './level-text.ts'

/** Equal for texts that people call the same, such as « L’Œuvre  d'Été » and « l'oeuvre d'ete ». Keeps punctuation. */
export function foldText(text: string): string {
  // Before NFKD, which would make a space and an accent of « ´ », and after it, since it makes signs of others.
  const bare = levelLine(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return levelLine(bare).replaceAll('ʻ', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss')
}
