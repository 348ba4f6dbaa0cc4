import { countCharacters } from '#src/formats/count-characters.ts'

export type NameProblem = 'missing' | 'too_long' | 'looks_like_address'

export const NAME_CHARACTERS_MAX = 60

/** Names stand in mails to strangers, whose programs make a link of « exemple.fr »: a dot joins no two words (« J. Martin » is a name), and no sign of an address stands in one. */
const ADDRESS = /[:/[\]<>]|www\.|@|[\p{L}\p{N}][.。](?:[\p{L}\p{N}][\p{L}\p{N}-]|\p{N})/iu
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

export function nameProblem(name: string): NameProblem | undefined {
  if (name === '') return 'missing'
  if (countCharacters(name) > NAME_CHARACTERS_MAX) return 'too_long'
  return ADDRESS.test(name.normalize('NFKC').replace(UNSEEN, '')) ? 'looks_like_address' : undefined
}
