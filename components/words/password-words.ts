import type { Words } from '#components/kit/problem-words.ts'
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN, type PasswordProblem } from '#src/domain/account/password-strength.ts'
import { count } from './format.ts'

export const newPasswordHint = `De ${PASSWORD_CHARACTERS_MIN} à ${PASSWORD_CHARACTERS_MAX} caractères, de toute sorte. Une phrase facile à retenir convient très bien ; vous pouvez aussi coller celui de votre gestionnaire de mots de passe.`

/** Said while it is typed: the names of its owner may still stand in it. */
export function strengthSentence(problem: PasswordProblem | undefined, charactersMissing: number): string {
  if (problem === 'missing') return ''
  if (problem === 'too_short') return `Trop court : encore ${count(charactersMissing, 'caractère')}.`
  return problem ? String(newPasswordWords[problem]) : 'Ce mot de passe est assez solide.'
}

export const newPasswordWords: Words = {
  too_short: `Le mot de passe est trop court : il faut au moins ${PASSWORD_CHARACTERS_MIN} caractères.`,
  too_long: `Le mot de passe est trop long : ${PASSWORD_CHARACTERS_MAX} caractères au plus.`,
  too_few_different: 'Le mot de passe se répète trop : utilisez au moins 5 caractères différents.',
  too_simple: 'Le mot de passe est trop simple : allongez-le, ou mêlez lettres, chiffres et signes.',
  common: 'Ce mot de passe est trop courant ou trop prévisible : choisissez-en un autre.',
  breached:
    'Ce mot de passe figure, aux majuscules et aux espaces du bord près, dans une liste publique de mots de passe volés : choisissez-en un autre.',
  contains_name: 'Le mot de passe contient votre nom ou votre prénom : choisissez-en un autre.',
  contains_email: 'Le mot de passe contient le début de votre adresse électronique : choisissez-en un autre.',
  contains_portal_name: 'Le mot de passe contient le nom du portail : choisissez-en un autre.',
  different: 'Les deux saisies du nouveau mot de passe diffèrent : saisissez-les de nouveau.',
}
