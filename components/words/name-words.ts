import type { Words } from '#components/kit/problem-words.ts'
import { NAME_CHARACTERS_MAX } from '#src/domain/account/person-name.ts'

const tooLong = (label: string) => `Le champ « ${label} » est trop long : ${NAME_CHARACTERS_MAX} caractères au plus.`

export const nameWords: Words = {
  'lastName.too_long': tooLong,
  'firstName.too_long': tooLong,
  looks_like_address: (label) =>
    `Le champ « ${label} » ressemble à une adresse : écrivez-le sans « @ », sans « www. », et avec une espace après un point (« J. Martin »).`,
}
