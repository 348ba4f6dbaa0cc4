export type SeededRandom = {
  integer: (min: number, max: number) => number
  pick: <T>(choices: readonly T[]) => T
  chance: (share: number) => boolean
  digits: (count: number) => string
  hexadecimal: (count: number) => string
  id: () => string
}

const ID_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const ID_CHARACTERS = 24

/** A seeded generator for each part of the demonstration, so that a change in one leaves the others alone. */
export function seededRandom(part: string): SeededRandom {
  const next = mulberry32(fnv1a(part))
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(choices: readonly T[]): T => {
    const [choice] = choices.slice(integer(0, choices.length - 1))
    if (choice === undefined) throw new RangeError('nothing to pick from')
    return choice
  }
  const many = (count: number, alphabet: string) => Array.from({ length: count }, () => pick([...alphabet])).join('')
  return {
    integer,
    pick,
    chance: (share) => next() < share,
    digits: (count) => many(count, '0123456789'),
    hexadecimal: (count) => many(count, '0123456789abcdef'),
    id: () => many(ID_CHARACTERS, ID_ALPHABET),
  }
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for names and amounts. */
function mulberry32(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function fnv1a(text: string) {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
