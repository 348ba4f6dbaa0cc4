import { createApiKey } from '#src/auth/api-keys.ts'
import { unsubscribeUrls } from '#src/digests/unsubscribe-token.ts'
import { urls } from '#src/urls.ts'
import { digestWorld } from '#test/digests/digest-world.ts'
import { acceptance } from './deposit-forms.ts'
import { linkInLastMail } from './mailed-link.ts'
import { signIn } from './people.ts'
import { portal } from './portal.ts'
import { type Opener, small, typed } from './repeatable-form.ts'
import { townHall } from './town-hall.ts'
import { undoingPath } from './undoing-path.ts'
import type { Fields } from './visitor.ts'
import { waitingSubscription } from './waiting-subscription.ts'

const about = (path: string, right: Fields = {}): Opener => {
  return async () => {
    const here = await portal()
    return { here, visitor: await here.signUp(), path, right }
  }
}

/** A button beside a form of document-forms.ts or forms.ts, at an address that begins like the form's. */
const closing = (form: Opener): Opener => {
  return async () => {
    const { path, ...opened } = await form()
    return { ...opened, path: `${path}/cloture` }
  }
}

/** By route: every form whose repetition finds nothing left to do, or is refused. */
export const harmlessPosts: Record<string, Opener> = {
  'POST /compte/alertes': async () => {
    const here = await digestWorld()
    const visitor = await here.reader()
    await here.event({ status: 'rejected' })
    return { here, visitor, path: urls.alerts, right: { toutes: '1' } }
  },
  'POST /compte/appareils': async () => {
    const here = await portal()
    const visitor = await here.signUp()
    await signIn(here.ports, visitor.person, 'Safari')
    return { here, visitor, path: urls.devices, right: { session: 'others' } }
  },
  'POST /compte/informations': typed('information'),
  'POST /compte/informations/confirmation': async () => {
    const opened = await typed('information')()
    await opened.visitor.post(urls.information, opened.right)
    const right = { lien: await linkInLastMail(opened.here) }
    return { ...opened, visitor: opened.here.stranger(), path: urls.contactConfirmation, right: { link: right.lien } }
  },
  'POST /compte/mot-de-passe': typed('password'),
  'POST /compte/question-secrete': typed('secret question'),
  'POST /compte/notifications': about(urls.notifications, { enabled: 'on', version: '0' }),
  'POST /compte/applications': async () => {
    const here = await portal()
    const { id } = await createApiKey(here.ports, 'Logiciel')
    const right = { application: id, consent: 'given', version: '0' }
    return { here, visitor: await here.signUp(), path: urls.documentConsents, right }
  },
  'POST /compte/desactivation': about(urls.deactivation),
  'POST /compte/abonnements/suppression': small('end of one’s own subscription'),
  'POST /compte/abonnements/suivi/:subscriptionId/annulation': async () => {
    const here = await townHall()
    const path = `/compte/abonnements/suivi/${await waitingSubscription(here)}/annulation`
    return { here, visitor: here.chloe, path, right: { version: '1' } }
  },
  'POST /compte/pieces-jointes/:id': typed('document'),
  'POST /compte/rattachements/suppression': small('end of one’s own affiliation'),
  'POST /compte/rattachements/suivi/:affiliationId/annulation': async () => {
    const here = await townHall()
    const [line] = await here.request(here.david)
    const path = `/compte/rattachements/suivi/${line!.affiliationId}/annulation`
    return { here, visitor: here.david, path, right: { line: line!.id, version: '1' } }
  },
  'POST /structures/:structureId/logiciels': acceptance,
  'POST /structures/:structureId/modification': typed('sheet of a structure'),
  'POST /structures/:structureId/services/:departmentId': typed('department'),
  'POST /structures/:structureId/espaces/:code/suppression': small('closing of a workspace'),
  'POST /structures/:structureId/gestionnaire-principal': small('successor'),
  'POST /gestion/demandes': typed('refusal of affiliations'),
  'POST /gestion/demandes/:scopeId': small('refusal of an affiliation, in its row', 'Non.'),
  'POST /gestion/abonnements': typed('refusal of subscriptions'),
  'POST /gestion/abonnements/:subscriptionId': small('refusal of a subscription, in its row', 'Non.'),
  'POST /gestion/tout': async () => {
    const here = await townHall()
    await here.request(here.david)
    return { here, visitor: here.anne, path: urls.allDecisions, right: { verdict: 'approve', tout: '1' } }
  },
  'POST /gestion/decisions/:verdictId/annulation': async () => {
    const here = await townHall()
    return { here, visitor: here.anne, path: await undoingPath(here), right: {} }
  },
  'POST /gestion/structures/:structureId/personnes/:affiliationId': small('role of a person'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin': small('end of somebody’s affiliation'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/services/:scopeId': typed('department of a person'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/abonnements/:subscriptionId': typed('subscription of a person'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin-de-services': small('end of a person’s departments', 'on'),
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin-d-abonnements': small(
    'end of a person’s subscriptions',
    'on',
  ),
  'POST /sollicitations/emises/:number/cloture': closing(typed('message to support')),
  'POST /sollicitations/suivi/cloture': closing(typed('message to support, by the link')),
  'POST /support/:number/cloture': closing(typed('answer of support')),
  'POST /support/gestionnaires/:affiliationId': small('refusal of a first manager, in its row', 'Non.'),
  'POST /inscription/activation': typed('activation'),
  'POST /mot-de-passe-oublie/nouveau': typed('password reset'),
  'POST /reactivation/nouveau': typed('secrets of who comes back'),
  // The second session replaces the first of the browser; after a lost answer it stands beside it, in the list of devices.
  'POST /connexion': typed('sign-in'),
  'POST /deconnexion': about(urls.signOut),
  'POST /desinscription': async () => {
    const opened = await reader()
    const jeton =
      new URL(unsubscribeUrls(opened.visitor.person.id, opened.here.ports.config).page).searchParams.get('jeton') ?? ''
    return { ...opened, path: urls.unsubscribe, right: { jeton, suite: 'arreter' } }
  },
  'POST /api/desinscription': async () => {
    const opened = await reader()
    const path = unsubscribeUrls(opened.visitor.person.id, opened.here.ports.config).oneClick.replace('http://localhost', '')
    return { ...opened, path, right: { 'List-Unsubscribe': 'One-Click' } }
  },
}

/** Sent while somebody types; they write nothing. */
export const whileTyping: Record<string, string> = {
  'POST /mot-de-passe/solidite': 'test/features/password/strength.test.ts',
}

/** Sent by programs as JSON; an identifier of the sender tells one from the next. */
export const programs: Record<string, string> = {
  'POST /api/v1/evenements': 'test/features/events/events.test.ts',
  'POST /api/webhooks/resend': 'test/features/mail-webhook.test.ts',
}

async function reader() {
  const here = await digestWorld()
  return { here, visitor: await here.reader() }
}
