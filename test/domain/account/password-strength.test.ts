import { expect, test } from 'vitest'
import { decideNewPassword, type PasswordProblem, passwordProblem } from '#src/domain/account/password-strength.ts'

const anne = { firstName: 'Anne-Sophie', lastName: 'Le Goff', emails: ['as.legoff.29@mairie.fr'] }

test.each([
  'violette au grenier',
  '  deux espaces autour  ',
  'Zq7!kPw2#mXv9Lt',
  'éléphant très gris',
  '日本語のパスワードはとても長い',
  'quatre chats dorment ici',
  `${'f'.repeat(40)}abricot-turquoise`,
])('%j is accepted as it was typed', (password) => {
  expect(decideNewPassword({ password, confirmation: password }, anne, false)).toEqual({ accepted: password })
})

const table: [password: string, problem: PasswordProblem, why: string][] = [
  ['', 'missing', 'nothing'],
  ['violette grang', 'too_short', '14 characters'],
  ['e\u0301'.repeat(8), 'too_short', 'accents typed apart count once'],
  ['😀😁😂🤣😃😄😅', 'too_short', 'an emoji is one character'],
  ['violette au grenier '.repeat(7), 'too_long', '140 characters'],
  ['abcdabcdbacdabcdabcd', 'too_few_different', '4 different characters'],
  ['827364519208374', 'too_simple', '15 digits are 49.8 bits'],
  ['azertyuiopqsdfghjklm', 'common', 'azerty rows'],
  ['qwertyuiop12345', 'common', 'a walk and a sequence'],
  ['AZERTYuiop12345', 'common', 'capitals change nothing'],
  ['poiuytreza098765', 'common', 'backwards'],
  ['1qaz2wsx3edc4rfv', 'common', 'columns'],
  ['q1w2e3r4t5y6u7i8', 'common', 'zigzag'],
  ['abcdefghijklmno', 'common', 'the alphabet'],
  ['abc12abc12abc12abc12', 'common', 'one piece again and again'],
  ['aaaabbbbccccddddeeee', 'common', 'runs'],
  ['passwordpassword', 'common', 'a word twice'],
  ['P@ssw0rd2026!!!', 'common', 'look-alikes and a year'],
  ['Motdepasse2026!', 'common', 'the French one'],
  ['mot de passe 1234', 'common', 'with spaces'],
  ['bonjourmotdepasse', 'common', 'two common words'],
  ['Administrateur#1', 'common', 'a common word and a sign'],
  ['2026-Administration', 'common', 'in front'],
  ['correct horse battery staple', 'common', 'the famous one'],
  ['Janvier-2026-Bonjour', 'common', 'a month'],
  ['la sophie du 29 ouest', 'contains_name', 'half of a first name'],
  ['tournesol-LEGOFF-83', 'contains_name', 'the last name without its space'],
  ['tournesol-l.e.g.o.f.f', 'contains_name', 'the last name with dots'],
  ['xx as.Legoff.29 tournesol', 'contains_name', 'name before address'],
  ['vive chorus pro demain', 'contains_portal_name', 'the portal'],
  ['J’adore Chorus-Pro 92', 'contains_portal_name', 'the portal, dressed up'],
  ['mon relais factures rouge', 'contains_portal_name', 'its other name'],
]

test.each(table)('%j is refused as %s: %s', (password, problem) => {
  expect(passwordProblem(password, anne)).toBe(problem)
})

test('15 and 128 characters are within the limits', () => {
  expect(passwordProblem('violette grange', anne)).toBeUndefined()
  const long = 'bien plus long que nécessaire, mais permis '.repeat(3)
  expect(passwordProblem(long.slice(0, 128), anne)).toBeUndefined()
  expect(passwordProblem(long.slice(0, 129), anne)).toBe('too_long')
})

test('16 digits without order have 53 bits', () => {
  expect(passwordProblem('8273645192083746', anne)).toBeUndefined()
})

test('a password that contains the address before the @ is refused; the domain is allowed', () => {
  const bob = { firstName: 'Bob', lastName: 'Li', emails: ['x.tulipe@mairie.fr', 'jonquille@laposte.example'] }
  expect(passwordProblem('rouge X.Tulipe verte', bob)).toBe('contains_email')
  expect(passwordProblem('rouge jonquille verte', bob)).toBe('contains_email')
  expect(passwordProblem('rouge laposte verte', bob)).toBeUndefined()
})

test('two short names count as one when they make four letters together', () => {
  const lian = { firstName: 'Li An', lastName: 'Wu', emails: ['x@mairie.fr'] }
  expect(passwordProblem('rouge-li-an-verte', lian)).toBe('contains_name')
})

test('names under 4 letters are ignored', () => {
  const bob = { firstName: 'Bob', lastName: 'Li', emails: ['bob@mairie.fr'] }
  expect(passwordProblem('bobine de lin rouge', bob)).toBeUndefined()
})

test.each(['principal', 'secondaire', 'membre', 'gestionnaire', 'support', 'desactive', 'utilisateur'])(
  'the demo password is accepted for %s@demo.example',
  (name) => {
    const owner = { firstName: 'Camille', lastName: 'Martin', emails: [`${name}@demo.example`] }
    expect(passwordProblem('Demo-2026-Compte!', owner)).toBeUndefined()
  },
)

test('a different confirmation is reported at its field, spaces included', () => {
  expect(
    decideNewPassword({ password: 'violette au grenier', confirmation: 'violette au grenier ' }, anne, false).refused,
  ).toEqual({
    confirmation: 'different',
  })
})

test('a weak password is reported alone; a missing confirmation is always reported', () => {
  expect(decideNewPassword({ password: 'court', confirmation: 'autre' }, anne, false).refused).toEqual({ password: 'too_short' })
  expect(decideNewPassword({ password: 'court', confirmation: '' }, anne, false).refused).toEqual({
    password: 'too_short',
    confirmation: 'missing',
  })
})

test('a password from a list of breaches is refused as such, whatever else is wrong with it', () => {
  for (const password of ['violette au grenier', '1qaz2wsx3edc4rfv'])
    expect(decideNewPassword({ password, confirmation: password }, anne, true).refused).toEqual({ password: 'breached' })
})

test('composed and decomposed accents are the same', () => {
  const password = 'tre\u0300s long secret gris'
  expect(decideNewPassword({ password, confirmation: password.normalize('NFC') }, anne, false).accepted).toBe(password)
})

test.each([
  ['Rémi', 'le premier jour ensoleillé', 'a name inside « premier »'],
  ['Marin', 'sous-marins et baleines', 'in a plural'],
  ['Lise', 'la valise rouge du quai', 'in « valise »'],
  ['Yann', 'tyrannosaure et brocoli', 'in « tyrannosaure »'],
  ['Elie', 'atelier-tabouret-lune', 'Flagsmith/flagsmith #8460: a part of something else'],
])('%s may choose %j: %s', (firstName, password) => {
  expect(passwordProblem(password, { firstName, lastName: 'Li', emails: ['x@mairie.fr'] })).toBeUndefined()
})

test.each([
  ['le jour de Rémi ensoleillé', 'a word of its own'],
  ['tournesol-REMI-2041', 'in capitals'],
  ['tournesolRemi2041rouge', 'by its capital'],
  ['tournesol2041remi8rouge', 'between digits'],
  ['tournesol r.é.m.i rouge', 'with dots'],
  ['remitulipe1948 est là', 'made of names: digitalfabrik/integreat-cms #4333'],
])('Rémi Tulipe may not choose %j: %s', (password) => {
  const remi = { firstName: 'Rémi', lastName: 'Tulipe', emails: ['x@mairie.fr'] }
  expect(passwordProblem(password, remi)).toBe('contains_name')
})

test.each([
  'motdepasse12345 MotDeP@sse2026! azerty123soleil azerty123azerty soleilsoleil123 monmotdepasse123 jetaimejetaime1',
  'RelaisFactures!! Relais-Factures-2026 portailfactures portaildefacturation facturationelectronique comptabilite2026',
  'moncompte2026!! monespaceperso1 servicepublic123 collectivite2026 choruspro2026!! impots.gouv.2026 bienvenue2026!!!',
  'allezlesbleus2026 bonneannee2026!! joyeuxnoel2026!! parissaintgermain changezmoi12345 republiquefrancaise',
])('what people here choose first is refused: %s', (list) => {
  const owner = { firstName: 'Camille', lastName: 'Martin', emails: [] }
  expect(list.split(' ').filter((password) => !passwordProblem(password, owner))).toEqual([])
})
