import { levelLine } from '#src/formats/level-text.ts'
import type { DirectoryCells, DirectoryField } from './directory-fields.ts'

/** « [ND] »: not disclosed, at the person's request to INSEE. */
const NOT_SPREAD = '[ND]'

const CATEGORY = 'categorieJuridiqueUniteLegale'

export const sireneColumns = ['siret', 'codePostalEtablissement', 'libelleCommuneEtablissement', 'etatAdministratifEtablissement']

/** The file has no name of the legal unit: without the columns of StockUniteLegale the name is the usual one, the sign or the SIRET. */
export function fromSirene(cells: Record<string, string>): DirectoryCells {
  const cell = (name: string) => {
    const text = levelLine(cells[name] ?? '')
    return text.toUpperCase() === NOT_SPREAD ? '' : text
  }
  const first = (...names: string[]) => names.map(cell).find((text) => text !== '') ?? ''
  const joined = (...names: string[]) => names.map(cell).filter(Boolean).join(' ')
  const shopName = first('denominationUsuelleEtablissement', 'enseigne1Etablissement', 'enseigne2Etablissement')
  const person = [cell('prenomUsuelUniteLegale'), first('nomUsageUniteLegale', 'nomUniteLegale')].filter(Boolean).join(' ')
  const legalName = withAcronym(first('denominationUniteLegale') || person || shopName || cell('siret'), cell('sigleUniteLegale'))
  return {
    identifierType: 'SIRET',
    identifier: cell('siret'),
    legalName,
    displayName: shopName || legalName,
    addressLine1: joined(
      'numeroVoieEtablissement',
      'indiceRepetitionEtablissement',
      'typeVoieEtablissement',
      'libelleVoieEtablissement',
    ),
    addressLine2: joined('complementAdresseEtablissement', 'distributionSpecialeEtablissement'),
    postalCode: cell('codePostalEtablissement'),
    city: first('libelleCommuneEtablissement', 'libelleCommuneEtrangerEtablissement'),
    country: cell('libellePaysEtrangerEtablissement') || 'France',
    isActive: activity(cell('etatAdministratifEtablissement')),
    ...(cells[CATEGORY] !== undefined && { isPublic: isPublicCategory(cell(CATEGORY)) ? 'yes' : 'no' }),
  }
}

/** INSEE's « A » and « F », active and closed; blank is told by nobody, and another letter is no state. */
function activity(state: string) {
  const letter = state.toUpperCase()
  return letter === 'A' ? 'yes' : letter === 'F' ? 'no' : state
}

/** « SOCIETE NATIONALE (SNTX) »: the search finds it by the one and by the other. */
function withAcronym(name: string, acronym: string) {
  return acronym === '' || name.includes(acronym) ? name : `${name} (${acronym})`
}

/** INSEE's legal categories 4 and 7: legal persons under public law. */
function isPublicCategory(category: string) {
  return /^[47]/.test(category)
}

/** The column that a refused field was read from. */
export const sireneColumnOf: Partial<Record<DirectoryField, string>> = {
  identifierType: 'siret',
  identifier: 'siret',
  legalName: 'denominationUniteLegale',
  displayName: 'enseigne1Etablissement',
  addressLine1: 'libelleVoieEtablissement',
  addressLine2: 'complementAdresseEtablissement',
  postalCode: 'codePostalEtablissement',
  city: 'libelleCommuneEtablissement',
  country: 'libellePaysEtrangerEtablissement',
  isActive: 'etatAdministratifEtablissement',
}
