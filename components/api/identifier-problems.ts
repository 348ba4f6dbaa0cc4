import type { IdentifierProblem } from '#src/domain/structure/structure-identifier.ts'

const otherwise = 'L’identifiant n’a pas la forme attendue pour ce type.'
const words: Partial<Record<IdentifierProblem, string>> = {
  missing: 'L’identifiant est vide.',
  wrong_length: 'L’identifiant n’a pas le bon nombre de caractères pour ce type.',
  wrong_key: 'La clé de contrôle ne correspond pas : vérifiez les chiffres.',
  country_in_union: 'Ce pays est dans l’Union européenne : le type est UE_HORS_FRANCE.',
}

export const identifierProblemText = (problem: IdentifierProblem | undefined) => (problem && words[problem]) ?? otherwise
