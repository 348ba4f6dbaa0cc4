import { expect, test } from 'vitest'
import { portal } from '#test/support/portal.ts'
import { load, stored } from './load.ts'

const header = 'Type d’identifiant;Identifiant;Raison sociale;Code postal;Téléphone;Active;Publique\n'
const row = 'SIRET;99900005000016;A;80000;0102030405;oui;non'

async function loaded(...rows: string[]) {
  const { ports } = await portal()
  const { tally, refused } = await load(ports, `${header}${rows.join('\n')}\n`)
  return { tally, refused, kept: await stored(ports) }
}

test.each([
  ...['Oui', 'OUI', ' oui ', 'VRAI', 'Vrai', 'true', 'TRUE', '1', '="oui"', ''].map((cell) => [cell, true] as const),
  ...['Non', 'NON', 'FAUX', 'false', '0'].map((cell) => [cell, false] as const),
])('« Active » %j is %j', async (cell, isActive) => {
  expect((await loaded(row.replace('oui', cell))).kept).toMatchObject([{ isActive, isPublic: false }])
})

test.each(['peut-être', '2', 'actif'])('« Active » %j is refused', async (cell) => {
  const { refused, tally } = await loaded(row.replace('oui', cell))
  expect(tally).toMatchObject({ read: 1, refused: 1 })
  expect(refused).toContain('Colonne « Active »')
})

test('a blank flag is what a new structure has', async () => {
  expect((await loaded('SIRET;99900005000016;A;;;;')).kept).toMatchObject([{ isActive: true, isPublic: false, postalCode: '' }])
})

test.each(['siret', 'Siret', ' SIRET', '="SIRET"'])('the type %j is SIRET', async (type) => {
  expect((await loaded(row.replace('SIRET', type))).kept).toMatchObject([{ identifierType: 'SIRET' }])
})

test('a type of several words in other signs is that type', async () => {
  const { kept } = await loaded('UE hors France;BE 0123.456.749;A;1000;;;')
  expect(kept).toMatchObject([{ identifierType: 'UE_HORS_FRANCE', identifier: 'BE0123456749' }])
})

const zeros = '00520000100005'

test.each([
  ['="99900005000016"', '99900005000016', 'a formula'],
  ['"=""99900005000016"""', '99900005000016', 'a formula, quoted'],
  ["'99900005000016", '99900005000016', 'an apostrophe'],
  [zeros, zeros, 'zeros in front'],
  [zeros.replace(/^0+/, ''), zeros, 'zeros lost'],
  ['9990000500001', null, 'a digit lost at the end'],
  ['99900005', null, 'half of it'],
  ['9,99E+13', null, 'rounded by a spreadsheet'],
])('the SIRET %s becomes %s: %s', async (cell, identifier, _) => {
  const { kept, refused } = await loaded(row.replace('99900005000016', cell))
  expect(kept.map((each) => each.identifier)).toEqual(identifier === null ? [] : [identifier])
  if (identifier === null) expect(refused).toContain('Colonne « Identifiant »')
})

test.each(['="01000"', "'01000", '1000', '’01000', '01 000', 'F-01000'])('the postal code %s is 01000', async (cell) => {
  expect((await loaded(row.replace('80000', cell))).kept).toMatchObject([{ postalCode: '01000' }])
})

const wide = ['Type d’identifiant', 'Identifiant', 'Raison sociale', 'Adresse électronique', 'Téléphone', 'Ville']
const right = ['AUTRE', 'AB', 'A', 'zoe@a.fr', '01 02 03 04 05', 'Lyon']

test.each<[string, string, string]>([
  ['Adresse électronique', 'pas une adresse', 'l’adresse électronique n’est pas complète.'],
  ['Adresse électronique', 'Zoé <zoe@a.fr>, Jean <jean@a.fr>', 'il y a plusieurs adresses électroniques : gardez-en une.'],
  ['Adresse électronique', 'zoé@a.fr', 'le début de l’adresse électronique, avant « @ », a des accents.'],
  ['Téléphone', 'abc', 'ce n’est pas un numéro de téléphone, ou il y en a plusieurs.'],
  ['Téléphone', '6,12E+08', 'le tableur a arrondi ce nombre'],
  ['Téléphone', '01 02 03 04 05 / 06 07 08 09 10', 'ce n’est pas un numéro de téléphone'],
  ['Identifiant', '1E+05', 'le tableur a arrondi ce nombre'],
  ['Identifiant', '#REF!', 'le tableur y a laissé une erreur'],
  ...['#REF!', '#N/A', '#VALEUR!', '#NOM?', '#DIV/0!', '#####'].map((cell): [string, string, string] => [
    'Raison sociale',
    cell,
    'le tableur',
  ]),
  ...['Adresse électronique', 'Téléphone', 'Ville'].map((column): [string, string, string] => [column, '#N/A', 'le tableur']),
])('« %s » %j is refused: %s', async (column, cell, sentence) => {
  const { ports } = await portal()
  const cells = right.map((each, index) => (wide[index] === column ? cell : each))
  const { tally, refused } = await load(ports, `${wide.join(';')}\n${right.with(1, 'CD').join(';')}\n${cells.join(';')}\n`)
  expect(tally).toMatchObject({ read: 2, added: 1, refused: 1 })
  expect(refused).toContain(`Colonne « ${column} » : ${sentence}`)
})

test('a mailbox and a telephone are kept as the sheet of a structure keeps them', async () => {
  const { ports } = await portal()
  await load(ports, `${wide.join(';')}\nAUTRE;AB;#1 Transports;Zoé <Zoe@A.fr>;Tél. : 01.02.03.04.05;Lyon\n`)
  expect(await stored(ports)).toMatchObject([{ legalName: '#1 Transports', email: 'zoe@a.fr', phone: '01.02.03.04.05' }])
})

test('rows without any sign are none', async () => {
  const { tally } = await loaded(row, ';;;;;;', '   ', '\u00a0;;"";;;;', ';;;;;;')
  expect(tally).toMatchObject({ read: 1, added: 1, refused: 0 })
})
