/**
 * The key two texts share when a person would call them the same: « L’Œuvre  d'Été » and « l'oeuvre d'ete ».
 * Case, accents, ligatures, kinds of apostrophe, invisible characters and runs of spaces are levelled. Punctuation stays.
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
