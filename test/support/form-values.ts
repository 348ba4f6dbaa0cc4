import { PASSWORD } from './people.ts'

export const NEW_PASSWORD = 'Quatre mots encore plus longs'
export const long = (length: number) => 'x'.repeat(length)

export const wrongPassword = ['', 'court', 'aaaaaaaaaaaaaaaaaaaa', long(200), 'motdepassemotdepasse']
export const wrongName = ['', '   ', long(61), 'Cliquez sur exemple.fr', 'https://exemple']
export const wrongEmail = ['', 'sans-arobase', 'a@b', `${long(250)}@exemple.fr`]

export const supportRequest = {
  category: 'account',
  subcategory: 'reactivation',
  email: 'zoe@exemple.fr',
  subject: 'Mon compte',
  message: 'Bonjour, je ne peux plus entrer.',
}

export const information = {
  contactEmail: 'autre@exemple.fr',
  lastName: 'Petit',
  firstName: 'Zoé',
  phone: '01 23 45 67 89',
  addressLine1: '1 place de la Mairie',
  addressLine2: 'Bâtiment B',
  addressLine3: 'Boîte 12',
  postalCode: '80100',
  city: 'Abbeville',
  country: 'France',
  currentPassword: PASSWORD,
}

export const newStructure = {
  ...{
    identifierType: 'SIRET',
    identifier: '732 829 320 00074',
    legalName: 'MENUISERIE DUPONT',
    displayName: 'Menuiserie Dupont',
  },
  ...{ addressLine1: '1 rue Haute', addressLine2: 'Bâtiment B', postalCode: '80100', city: 'Abbeville', country: 'France' },
  ...{ email: 'contact@dupont.fr', phone: '03 22 00 00 00' },
}

export const wrongSheet = {
  legalName: ['', '   ', long(201)],
  displayName: [long(201)],
  addressLine1: ['', long(101)],
  addressLine2: [long(101)],
  postalCode: ['', '8010', 'ABCDE', long(17)],
  city: ['', long(81)],
  country: ['', long(61)],
  email: ['sans-arobase', `${long(250)}@exemple.fr`],
  phone: ['abc', long(31)],
}
