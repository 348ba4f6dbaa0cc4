/** Equal for texts that people call the same, such as « L’Œuvre  d'Été » and « l'oeuvre d'ete ». Keeps punctuation. */
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
