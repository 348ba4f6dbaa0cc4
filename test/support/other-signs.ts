/** Signs that come with a paste and that nobody sees. */
export const invisibleSigns = [
  ...'\u00AD\u034F\u061C\u115F\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2064',
  ...'\u2066\u2067\u2068\u2069\u206A\u206F\u3164\uFE0F\uFEFF\uFFFC\u{E0020}',
]
const spaces = [...' \u00A0\u1680\u2002\u2007\u2009\u200A\u202F\u205F\u3000\t']
const hyphens = [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D']
const apostrophes = [..."'\u2018\u2019\u02BC\u2032\uFF07\u00B4"]

const alike = (character: string) => {
  if (character === ' ') return spaces
  if (character === '-') return hyphens
  if (character === "'") return apostrophes
  if (/[0-9@.+A-Za-z]/.test(character)) return [character, String.fromCharCode(character.charCodeAt(0) + 0xfee0)]
  return [character.normalize('NFC'), character.normalize('NFD')]
}

/** Another spelling of a text that looks the same, different for each seed; `isProse`: with its own dashes and apostrophes. */
export function respelled(text: string, seed: number, isProse = false): string {
  let state = seed
  const pick = (from: string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 0x7fffffff
    return from[state % from.length] ?? ''
  }
  const some = (from: string[]) => Array.from({ length: 3 }, () => pick(from)).join('')
  const inner = [...text].map(
    (sign) => (isProse && /[-']/.test(sign) ? sign : pick(alike(sign))) + pick(['', '', pick(invisibleSigns)]),
  )
  return some([...invisibleSigns, ...spaces]) + inner.join('') + some([...invisibleSigns, ...spaces])
}
