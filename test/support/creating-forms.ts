import { deadAddresses } from '#src/db/schema/mails.ts'
import { urls, withQuery } from '#src/urls.ts'
import { creatingAbsenceForms } from './absence-forms.ts'
import { creatingDepositForms } from './deposit-forms.ts'
import { documentForms } from './document-forms.ts'
import { supportRequest } from './form-values.ts'
import { forms } from './forms.ts'
import { portal } from './portal.ts'
import { type Opener, typed } from './repeatable-form.ts'
import { pdfFile } from './sample-files.ts'
import { townHall } from './town-hall.ts'
import type { Fields } from './visitor.ts'
import { waitingSubscription } from './waiting-subscription.ts'

/** By route, each form that must not make a second record or mail when it is sent twice. */
export const creatingForms: Record<string, Opener> = {
  ...creatingAbsenceForms,
  'POST /compte/alertes/adresse': async () => {
    const here = await portal()
    const visitor = await here.signUp()
    const adresse = visitor.person.login ?? ''
    await here.ports.db.insert(deadAddresses).values({ email: adresse, cause: 'bounced', since: here.clock.now() })
    return { here, visitor, path: urls.deadAddress, right: { adresse }, page: urls.alerts }
  },
  'POST /compte/pieces-jointes': async () => {
    const here = await portal()
    const right = { label: 'RIB', type: 'bank_details', file: pdfFile() }
    return { here, visitor: await here.signUp(), path: urls.documents, right }
  },
  'POST /compte/pieces-jointes/suppression': async () => {
    const here = await portal()
    const { visitor, path = '' } = await documentForms.document!.open(here)
    const right = { selection: path.split('/').at(-1) ?? '' }
    return { here, visitor, path: urls.documentDeletion, right, page: withQuery(urls.documentDeletion, right) }
  },
  ...creatingDepositForms,
  'POST /compte/rattachements/demande/:structureId': typed('affiliation request'),
  'POST /compte/rattachements/suivi/:affiliationId/relance': async () => {
    const here = await townHall()
    const [line] = await here.request(here.david)
    await here.wait({ days: 3, minutes: 1 })
    const page = `/compte/rattachements/suivi/${line!.affiliationId}`
    return { here, visitor: here.david, path: `${page}/relance`, right: {}, page }
  },
  'POST /compte/abonnements/suivi/:subscriptionId/relance': async () => {
    const here = await townHall()
    const page = `/compte/abonnements/suivi/${await waitingSubscription(here)}`
    await here.wait({ days: 3, minutes: 1 })
    return { here, visitor: here.chloe, path: `${page}/relance`, right: {}, page }
  },
  'POST /compte/abonnements/demande': typed(
    'subscription request',
    ({ structure, workspace }) => `/compte/abonnements/demande?structure=${structure}&workspace=${workspace}`,
  ),
  'POST /gestion/structures/:structureId/rattachement': typed('affiliation by a manager'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/services': typed('departments given to a person'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/abonnements': typed('subscriptions given to a person'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/copie': async () => {
    const here = await townHall()
    const { id } = await here.affiliate(here.david, here.mairie, { departments: [here.mairie.departments[0]!.id] })
    const path = `/gestion/structures/${here.mairie.id}/personnes/${id}/copie`
    const right = { from: here.affiliated.chloe.id }
    return { here, visitor: here.anne, path, right, page: withQuery(path, right) }
  },
  'POST /structures/nouvelle': typed('new structure'),
  'POST /structures/:structureId/services': typed('new department'),
  'POST /structures/:structureId/espaces': typed('workspaces of a structure'),
  'POST /structures/:structureId/espaces/:code/validation': typed('refusal of what an opening generated', (_, path) =>
    path.replace(/\/engagements.*/, ''),
  ),
  'POST /sollicitations/nouvelle': typed('support request'),
  'POST /sollicitations/suivi': typed('message to support, by the link', ({ link }) => `/sollicitations/suivi?lien=${link}`),
  'POST /sollicitations/emises/:number': typed('message to support'),
  'POST /support/:number': typed('answer of support'),
  'POST /inscription': typed('sign-up'),
  'POST /inscription/nouveau-lien': async () => {
    const here = await portal()
    const { right } = (await forms['sign-up']?.open(here)) ?? {}
    await here.stranger().post(urls.signUp, right as Fields)
    return { here, visitor: here.stranger(), path: urls.resendActivation, right: { login: right?.login ?? '' } }
  },
  'POST /mot-de-passe-oublie': async () => {
    const here = await portal()
    const { person } = await here.signUp()
    return { here, visitor: here.stranger(), path: urls.forgottenPassword, right: { login: person.login ?? '' } }
  },
  'POST /reactivation': async () => {
    const here = await portal()
    const { person } = await here.signUp({ deactivatedAt: here.clock.now() })
    return { here, visitor: here.stranger(), path: urls.reactivation, right: { login: person.login ?? '' } }
  },
}

/** The same routes, where the person or the answer is another. */
export const moreCreatingForms: Record<string, Opener> = {
  'a support request of somebody signed in': async () => {
    const here = await portal()
    return { here, visitor: await here.signUp(), path: urls.newSupportRequest, right: supportRequest }
  },
  'a sign-up with the address of somebody else': async () => {
    const here = await portal()
    const { right } = (await forms['sign-up']?.open(here)) ?? {}
    const { person } = await here.signUp()
    return { here, visitor: here.stranger(), path: urls.signUp, right: { ...(right as Fields), login: person.login ?? '' } }
  },
  'a forgotten password of an unknown address': typed('forgotten password'),
  'another activation mail for an unknown address': typed('another activation mail'),
  'a reactivation of an unknown address': typed('reactivation'),
  'a reactivation after the 60 days': async () => {
    const here = await portal()
    const { person } = await here.signUp({ deactivatedAt: new Date('2026-01-01T00:00:00Z') })
    return { here, visitor: here.stranger(), path: urls.reactivation, right: { login: person.login ?? '' } }
  },
}
