import { PASSWORD, SECRET_ANSWER, type Signed } from './people.ts'
import type { Portal } from './portal.ts'
import type { Fields, Visitor } from './visitor.ts'

/** A form of the portal: who fills it in, how it is right, and each way a field of it is wrong. */
export type FormCase = {
  url: string
  /** Opens the form's page as somebody for whom it opens, and says what makes it right. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, string> }>
  wrong: Record<string, string[]>
  /** Never sent back. */
  secret: string[]
}

const NEW_PASSWORD = 'Quatre mots encore plus longs'
const long = (length: number) => 'x'.repeat(length)

const wrongPassword = ['', 'court', 'aaaaaaaaaaaaaaaaaaaa', long(200), 'motdepassemotdepasse']
const wrongName = ['', '   ', long(81)]
const wrongEmail = ['', 'sans-arobase', 'a@b', `${long(250)}@exemple.fr`]

export const forms: Record<string, FormCase> = {
  'sign-in': {
    url: '/connexion',
    open: async (portal) => ({
      visitor: portal.stranger(),
      right: { login: (await portal.signUp()).person.login ?? '', password: PASSWORD },
    }),
    wrong: { login: [''], password: ['', 'faux'] },
    secret: ['password'],
  },
  'sign-up': {
    url: '/inscription',
    open: async (portal) => ({
      visitor: portal.stranger(),
      right: {
        login: 'nouvelle@exemple.fr',
        lastName: 'Petit',
        firstName: 'Zoé',
        password: PASSWORD,
        confirmation: PASSWORD,
        secretQuestion: 'first_pet',
        secretAnswer: SECRET_ANSWER,
      },
    }),
    wrong: {
      login: wrongEmail,
      lastName: wrongName,
      firstName: wrongName,
      password: wrongPassword,
      confirmation: ['', 'autre chose'],
      secretQuestion: ['', 'inconnue'],
      secretAnswer: ['', 'ab', long(101), 'Quel était le nom de votre premier animal de compagnie ?'],
    },
    secret: ['password', 'confirmation', 'secretAnswer'],
  },
  'another activation mail': {
    url: '/inscription/nouveau-lien',
    open: async (portal) => ({ visitor: portal.stranger(), right: { login: 'x@exemple.fr' } }),
    wrong: { login: wrongEmail },
    secret: [],
  },
  activation: {
    url: '/inscription/activation',
    open: async (portal) => ({ visitor: portal.stranger(), right: { link: await activationLink(portal), password: PASSWORD } }),
    wrong: { password: ['', 'faux'] },
    secret: ['password'],
  },
  'forgotten password': {
    url: '/mot-de-passe-oublie',
    open: async (portal) => ({ visitor: portal.stranger(), right: { login: 'x@exemple.fr' } }),
    wrong: { login: wrongEmail },
    secret: [],
  },
  'password reset': {
    url: '/mot-de-passe-oublie/nouveau',
    open: async (portal) => ({
      visitor: portal.stranger(),
      right: { link: await resetLink(portal), answer: SECRET_ANSWER, password: NEW_PASSWORD, confirmation: NEW_PASSWORD },
    }),
    wrong: { answer: ['', 'Rex'], password: wrongPassword, confirmation: ['', 'autre chose'] },
    secret: ['answer', 'password', 'confirmation'],
  },
  reactivation: {
    url: '/reactivation',
    open: async (portal) => ({ visitor: portal.stranger(), right: { login: 'x@exemple.fr' } }),
    wrong: { login: wrongEmail },
    secret: [],
  },
  'secrets of who comes back': {
    url: '/reactivation/nouveau',
    open: async (portal) => ({
      visitor: portal.stranger(),
      right: {
        link: await reactivationLink(portal),
        password: NEW_PASSWORD,
        confirmation: NEW_PASSWORD,
        secretQuestion: 'first_school',
        secretAnswer: 'Jean Moulin',
      },
    }),
    wrong: {
      password: wrongPassword,
      confirmation: ['', 'autre chose'],
      secretQuestion: ['', 'inconnue'],
      secretAnswer: ['', 'ab', long(101)],
    },
    secret: ['password', 'confirmation', 'secretAnswer'],
  },
  'support request': {
    url: '/sollicitations/nouvelle',
    open: async (portal) => ({ visitor: portal.stranger(), right: supportRequest }),
    wrong: {
      category: ['', 'inconnue'],
      subcategory: ['inconnue', 'invoice_status'],
      email: wrongEmail,
      subject: ['', '   ', long(121)],
      message: ['', '   ', long(3001)],
    },
    secret: [],
  },
  'message to support, by the link': {
    url: '/sollicitations/suivi',
    open: async (portal) => {
      const visitor = portal.stranger()
      await visitor.post('/sollicitations/nouvelle', supportRequest)
      return { visitor, right: { link: await linkInLastMail(portal), message: 'Encore un mot.' } }
    },
    wrong: { message: ['', '   ', long(3001)] },
    secret: [],
  },
  information: {
    url: '/compte/informations',
    open: async (portal) => ({ visitor: await longSignedIn(portal), right: { ...information, version: '1' } }),
    wrong: {
      contactEmail: wrongEmail,
      lastName: wrongName,
      firstName: wrongName,
      phone: ['abc', '12', long(31)],
      addressLine1: ['', long(101)],
      addressLine2: [long(101)],
      addressLine3: [long(101)],
      postalCode: ['', '123', 'ABCDE', long(17)],
      city: ['', long(81)],
      country: ['', long(61)],
      currentPassword: ['', 'faux'],
    },
    secret: ['currentPassword'],
  },
  password: {
    url: '/compte/mot-de-passe',
    open: async (portal) => ({
      visitor: await portal.signUp(),
      right: { currentPassword: PASSWORD, password: NEW_PASSWORD, confirmation: NEW_PASSWORD },
    }),
    wrong: { currentPassword: ['', 'faux'], password: wrongPassword, confirmation: ['', 'autre chose'] },
    secret: ['currentPassword', 'password', 'confirmation'],
  },
  'secret question': {
    url: '/compte/question-secrete',
    open: async (portal) => ({
      visitor: await longSignedIn(portal),
      right: { version: '1', secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', currentPassword: PASSWORD },
    }),
    wrong: { secretQuestion: ['', 'inconnue'], secretAnswer: ['', 'ab', long(101)], currentPassword: ['', 'faux'] },
    secret: ['secretAnswer', 'currentPassword'],
  },
}

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

/** Whoever signed in more than a quarter of an hour ago is asked for the password before what gives access. */
async function longSignedIn(portal: Portal): Promise<Signed> {
  const person = await portal.signUp()
  portal.clock.pass({ minutes: 16 })
  return person
}

async function activationLink(portal: Portal) {
  const { right } = (await forms['sign-up']?.open(portal)) ?? {}
  await portal.stranger().post('/inscription', right as Fields)
  return linkInLastMail(portal)
}

async function resetLink(portal: Portal) {
  const { person } = await portal.signUp()
  await portal.stranger().post('/mot-de-passe-oublie', { login: person.login ?? '' })
  return linkInLastMail(portal)
}

async function reactivationLink(portal: Portal) {
  const { person } = await portal.signUp({ deactivatedAt: portal.ports.now() })
  await portal.stranger().post('/reactivation', { login: person.login ?? '' })
  return linkInLastMail(portal)
}

/** The token of the link in the newest mail that holds one. */
export async function linkInLastMail(portal: Portal) {
  await portal.settled()
  const links = (await portal.mails()).flatMap(({ text }) => /[?&]lien=([\w-]+)/.exec(text)?.[1] ?? [])
  return links.at(-1) ?? ''
}
