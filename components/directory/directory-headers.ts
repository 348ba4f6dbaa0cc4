import type { DirectoryField } from '#src/domain/structure/directory-fields.ts'

/** The columns of the portal's export, which its import reads by these names. */
export const directoryHeaders: Record<DirectoryField, string> = {
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
  isPublic: 'Publique',
  isActive: 'Active',
  departmentCodeRequired: 'Code service obligatoire',
  commitmentNumberRequired: 'Numéro d’engagement obligatoire',
}

export const directoryYes = 'oui'
export const directoryNo = 'non'

/** Other words of spreadsheets and programs for them, folded. */
export const directoryYesWords = [directoryYes, 'vrai', 'true', 'yes', '1', 'o', 'x']
export const directoryNoWords = [directoryNo, 'faux', 'false', 'no', '0', 'n']
