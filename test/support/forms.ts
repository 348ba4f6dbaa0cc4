import { depositForms } from './deposit-forms.ts'
import { deskForms } from './desk-forms.ts'
import { documentForms } from './document-forms.ts'
import type { FormCase } from './form-case.ts'
import { information, long, NEW_PASSWORD, newStructure, wrongEmail, wrongName, wrongPassword, wrongSheet } from './form-values.ts'
import { leavingForms } from './leaving-forms.ts'
import { linkInLastMail } from './mailed-link.ts'
import { PASSWORD, SECRET_ANSWER, type Signed } from './people.ts'
import { personForms } from './person-forms.ts'
import type { Portal } from './portal.ts'
import { structureForms } from './structure-forms.ts'
import type { Fields } from './visitor.ts'

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
  ...leavingForms,
  ...structureForms,
  ...personForms,
  ...deskForms,
  ...documentForms,
  ...depositForms,
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
  'new structure': {
    url: '/structures/nouvelle',
    open: async (portal) => ({ visitor: await portal.signUp(), right: newStructure }),
    wrong: {
      identifierType: ['', 'INCONNU'],
      identifier: ['', '732 829 320 00075', '123', long(100)],
      ...wrongSheet,
    },
    secret: [],
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

/** More than 15 minutes after the sign-in, changes that give access need the password. */
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
