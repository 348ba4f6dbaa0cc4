/** No letter or digit that is read as another, on paper or on the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 8

/** « S-4F7K-9QWB », out of random characters: it tells neither how many requests there are, nor the next one. */
export function supportNumber(random: string): string {
  const picked = [...random].slice(0, 2 * CHARACTERS).map((character) => character.codePointAt(0) ?? 0)
  const letters = Array.from({ length: CHARACTERS }, (_, index) => {
    const value = (picked[2 * index] ?? 0) * 131 + (picked[2 * index + 1] ?? 0)
    return ALPHABET[value % ALPHABET.length]
  })
  return `S-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
