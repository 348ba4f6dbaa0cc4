import type { FormCase } from './form-case.ts'
import { long, NEW_PASSWORD, supportRequest, wrongEmail, wrongPassword } from './form-values.ts'
import { linkInLastMail } from './mailed-link.ts'
import type { Portal } from './portal.ts'

export const leavingForms: Record<string, FormCase> = {
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
}

async function reactivationLink(portal: Portal) {
  const { person } = await portal.signUp({ deactivatedAt: portal.ports.now() })
  await portal.stranger().post('/reactivation', { login: person.login ?? '' })
  return linkInLastMail(portal)
}
