import { expect, test } from 'vitest'
import { fromSirene } from '#src/domain/structure/sirene-row.ts'

const establishment = {
  siret: '73282932000074',
  etatAdministratifEtablissement: 'A',
  codePostalEtablissement: '80000',
  libelleCommuneEtablissement: 'AMIENS',
}

test('an establishment is read by the names of its columns', () => {
  const row = fromSirene({
    ...establishment,
    numeroVoieEtablissement: '12',
    indiceRepetitionEtablissement: 'B',
    typeVoieEtablissement: 'RUE',
    libelleVoieEtablissement: 'DES TILLEULS',
    complementAdresseEtablissement: 'ZONE NORD',
    denominationUniteLegale: 'DURAND ET FILS',
    enseigne1Etablissement: 'CHEZ DURAND',
    categorieJuridiqueUniteLegale: '5499',
  })
  expect(row).toEqual({
    identifierType: 'SIRET',
    identifier: '73282932000074',
    legalName: 'DURAND ET FILS',
    displayName: 'CHEZ DURAND',
    addressLine1: '12 B RUE DES TILLEULS',
    addressLine2: 'ZONE NORD',
    postalCode: '80000',
    city: 'AMIENS',
    country: 'France',
    isActive: 'yes',
    isPublic: 'no',
  })
})

test.each<[Record<string, string>, string, string]>([
  [{ denominationUniteLegale: 'DURAND', denominationUsuelleEtablissement: 'ATELIER' }, 'DURAND', 'ATELIER'],
  [{ prenomUsuelUniteLegale: 'JEANNE', nomUniteLegale: 'MARTIN' }, 'JEANNE MARTIN', 'JEANNE MARTIN'],
  [{ prenomUsuelUniteLegale: 'JEANNE', nomUniteLegale: 'MARTIN', nomUsageUniteLegale: 'PETIT' }, 'JEANNE PETIT', 'JEANNE PETIT'],
  [{ enseigne1Etablissement: 'AU BON PAIN' }, 'AU BON PAIN', 'AU BON PAIN'],
  [{ denominationUniteLegale: '[ND]', enseigne1Etablissement: '[ND]' }, '73282932000074', '73282932000074'],
  [{}, '73282932000074', '73282932000074'],
])('the name %j gets the label %j and is shown as %j', (cells, legalName, displayName) => {
  expect(fromSirene({ ...establishment, ...cells })).toMatchObject({ legalName, displayName })
})

test('closed, foreign and public establishments are marked; unknown details stay empty', () => {
  expect(fromSirene({ ...establishment, etatAdministratifEtablissement: 'F' }).isActive).toBe('no')
  expect(fromSirene({ ...establishment, categorieJuridiqueUniteLegale: '7210' }).isPublic).toBe('yes')
  expect(fromSirene(establishment)).not.toHaveProperty('isPublic')
  expect(
    fromSirene({ siret: '1', libelleCommuneEtrangerEtablissement: 'LIÈGE', libellePaysEtrangerEtablissement: 'BELGIQUE' }),
  ).toMatchObject({ city: 'LIÈGE', country: 'BELGIQUE' })
})

test.each([
  ['A ', 'yes'],
  ['a', 'yes'],
  [' F', 'no'],
  ['\u00a0', ''],
  ['', ''],
  ['X', 'X'],
])('the state %j is read as %j', (etatAdministratifEtablissement, isActive) => {
  expect(fromSirene({ ...establishment, etatAdministratifEtablissement }).isActive).toBe(isActive)
})

test('cells are levelled before they are compared', () => {
  const blank = { denominationUniteLegale: ' ', enseigne1Etablissement: '\u00a0', libellePaysEtrangerEtablissement: ' ' }
  const row = fromSirene({ ...establishment, ...blank, nomUniteLegale: 'DURAND', prenomUsuelUniteLegale: ' ANNE ' })
  expect(row).toMatchObject({ legalName: 'ANNE DURAND', displayName: 'ANNE DURAND', country: 'France' })
  expect(fromSirene({ ...establishment, categorieJuridiqueUniteLegale: ' 7210' }).isPublic).toBe('yes')
  expect(fromSirene({ ...establishment, enseigne1Etablissement: ' [nd] ' }).displayName).toBe(establishment.siret)
})
