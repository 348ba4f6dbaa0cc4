/**
 * A key that texts share when people call them the same: « L’Œuvre  d'Été » and « l'oeuvre d'ete ».
 * Folds case, accents, ligatures, apostrophes, invisible characters and runs of spaces. Punctuation is kept.
 */
export function foldText(text: string): string {
  return text
    .replace(/[´`]/g, "'") // before NFKD, which would make a space and an accent of it
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’‛ʼʹ′`]/g, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim()
}
