import type { Words } from '#components/kit/problem-words.ts'
import { placeWords } from '#components/words/CountryField.tsx'

export const sheetLabels = {
  identifierType: 'Type d’identifiant',
  identifier: 'Identifiant',
  legalName: 'Raison sociale',
  displayName: 'Libellé de la structure',
  addressLine1: 'Adresse',
  addressLine2: 'Complément d’adresse',
  postalCode: 'Code postal',
  city: 'Ville',
  country: 'Pays',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  departmentCodeRequired: 'Code service obligatoire',
  commitmentNumberRequired: 'Numéro d’engagement obligatoire',
  isActive: 'Structure active',
}
export type SheetField = keyof typeof sheetLabels

export const structureWords: Words = {
  ...placeWords,
  'identifierType.missing': 'Choisissez le type d’identifiant de la structure.',
  'identifierType.unknown_type': 'Choisissez un type d’identifiant dans la liste.',
  'identifier.missing': 'Saisissez l’identifiant de la structure.',
  not_latin:
    'L’identifiant contient une lettre d’un autre alphabet, qui ressemble peut-être à une lettre latine : saisissez-le au clavier.',
  blank_sign: 'L’identifiant contient un signe invisible : saisissez-le au clavier plutôt que de le coller.',
  wrong_length: 'L’identifiant n’a pas le bon nombre de caractères : un SIRET a 14 chiffres.',
  over_18_characters:
    'L’identifiant a 18 caractères au plus : le code du pays, puis le numéro, ou les 16 premiers caractères du nom.',
  not_2_to_80_characters: 'L’identifiant a de 2 à 80 caractères.',
  country_missing:
    'L’identifiant commence par le code du pays, en deux lettres, par exemple CH ; le numéro ou le nom vient ensuite.',
  wrong_key: 'Ce numéro contient une erreur de frappe : vérifiez chaque chiffre.',
  wrong_format: 'L’identifiant n’a pas la forme attendue pour ce type.',
  country_unknown: 'L’identifiant commence par le code d’un pays de l’Union européenne, par exemple BE.',
  country_in_union: 'Ce pays est dans l’Union européenne : choisissez le type « TVA intracommunautaire ».',
  country_is_france: 'Une structure française s’identifie par son SIRET.',
}

export const sheetStatuses = new Map(
  Object.entries({
    cree: 'La structure est créée : vous en êtes gestionnaire principal.',
    enregistre: 'La fiche de la structure est enregistrée.',
  }),
)

export const departmentLabels = { code: 'Code du service', name: 'Nom du service', isActive: 'Service actif' }

export const departmentWords: Words = {
  'code.taken': 'Un autre service de la structure porte déjà ce code.',
}

export const departmentStatuses = new Map(
  Object.entries({
    ajoute: 'Le service est ajouté.',
    enregistre: 'Le service est enregistré.',
  }),
)
