const RUN_CHARACTERS_MIN = 3
const WALK_CHARACTERS_MIN = 4

/** Sequences that people type: rows and columns of both keyboards, the alphabet, digits, forwards and backwards. */
const tracks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertasdfgzxcvb',
  'azertqsdfgwxcvb',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1aqw2zsx3edc4rfv5tgb6yhn7uj8ik9ol0pm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'aqwzsxedcrfvtgbyhnujikolpm',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1z2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2z3e4r5t6y7u8i9o0p',
].flatMap((track) => [track, [...track].reverse().join('')])

/** The number of characters to guess: a run counts as one, a sequence or a repeated part as two. */
export function effectiveLength(folded: string): number {
  let counted = 0
  let at = 0
  while (at < folded.length) {
    const run = runLength(folded, at)
    const piece = Math.max(walkLength(folded, at), echoLength(folded, at))
    counted += run >= RUN_CHARACTERS_MIN ? 1 : piece >= WALK_CHARACTERS_MIN ? 2 : 1
    at += run >= RUN_CHARACTERS_MIN ? run : piece >= WALK_CHARACTERS_MIN ? piece : 1
  }
  return counted
}

function runLength(text: string, at: number) {
  let end = at + 1
  while (text[end] === text[at]) end++
  return end - at
}

function walkLength(text: string, at: number) {
  return longestPiece(text, at, (piece) => tracks.some((track) => track.includes(piece)))
}

function echoLength(text: string, at: number) {
  return longestPiece(text, at, (piece) => text.indexOf(piece) < at)
}

function longestPiece(text: string, at: number, known: (piece: string) => boolean) {
  let length = 0
  while (at + length < text.length && known(text.slice(at, at + length + 1))) length++
  return length
}
