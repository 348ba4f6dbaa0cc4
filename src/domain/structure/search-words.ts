/** The query parameters of a search of structures. */
export const searchWords = {
  legalName: 'raisonSociale',
  identifier: 'identifiant',
  displayName: 'libelle',
  postalCode: 'codePostal',
  city: 'ville',
  sort: 'tri',
  direction: 'sens',
  page: 'page',
  /** The structure ticked when « Sélectionner » was pressed, if any. */
  choosing: 'selection',
  chosen: 'structure',
} as const
