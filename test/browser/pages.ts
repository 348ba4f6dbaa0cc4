import type { Who } from './browse.ts'
import {
  aDepartment,
  chooseWorkspace,
  follow,
  followed,
  followFirst,
  inTurn,
  listKeys,
  open,
  refused,
  refusedTogether,
  refuseGenerated,
  refuseOne,
  request,
  type State,
  toWorkspaces,
  unfold,
  unsubscribe,
} from './page-states.ts'

export type PageToCheck = {
  address: string
  who: Who
  status?: number
  state?: State
}

const account = [
  'informations',
  'mot-de-passe',
  'question-secrete',
  'notifications',
  'appareils',
  'rattachements',
  'abonnements',
  'abonnements/demande',
]

const closing = inTurn(
  { name: 'workspaces of a structure', reach: toWorkspaces },
  open(/^Supprimer l’espace/, 'Supprimer l’espace'),
)

function onSheet(name: string, link: string | RegExp) {
  return follow(name, /^Personnes de Mairie/, 'Modifier les droits de Nadia BENALI', link)
}

const atTheTownHall: PageToCheck[] = [
  { address: '/gestion', who: 'secondaire' },
  { address: '/gestion', who: 'secondaire', state: { name: 'its filter unfolded', reach: unfold } },
  { address: '/gestion', who: 'secondaire', state: { name: 'a refusal in its row', reach: refuseOne } },
  { address: '/gestion', who: 'principal', state: { name: 'the list of keys', reach: listKeys } },
  ...served('principal', '/gestion?demande=ouverture&tri=personne', '/gestion?recherche=personne', '/gestion/tout'),
  { address: '/gestion', who: 'secondaire', state: refusedTogether() },
  { address: '/gestion', who: 'utilisateur', status: 403 },
  { address: '/gestion', who: 'principal', state: follow('a sheet', 'Mairie de Beauval') },
  { address: '/gestion', who: 'principal', state: follow('a sheet, edited', 'Mairie de Beauval', 'Modifier la fiche') },
  { address: '/gestion', who: 'principal', state: follow('departments', 'Mairie de Beauval', 'Services') },
  { address: '/gestion', who: 'principal', state: aDepartment() },
  { address: '/gestion', who: 'principal', state: follow('people', /^Personnes de Mairie/) },
  { address: '/gestion', who: 'principal', state: follow('rights of a person', /^Personnes de Mairie/, /^Modifier les droits/) },
  { address: '/gestion', who: 'principal', state: onSheet('departments given', 'Donner des services') },
  { address: '/gestion', who: 'principal', state: onSheet('a line', /^Modifier le service/) },
  { address: '/gestion', who: 'principal', state: onSheet('subscriptions given', 'Donner des abonnements') },
  { address: '/gestion', who: 'principal', state: onSheet('a right', /^Modifier l’abonnement/) },
  { address: '/gestion', who: 'principal', state: onSheet('a copy', 'Copier les droits de…') },
  { address: '/compte/abonnements', who: 'utilisateur', state: follow('a request followed', 'Suivre la demande') },
  { address: '/gestion', who: 'principal', state: follow('an end', /^Personnes de Mairie/, /^Mettre fin/) },
  { address: '/gestion', who: 'principal', state: follow('an addition', /^Personnes de Mairie/, 'Rattacher une personne') },
  { address: '/gestion', who: 'principal', state: follow('a history', /^Historique de Mairie/) },
  { address: '/gestion', who: 'principal', state: follow('a handover', 'Mairie de Beauval', /^Désigner/) },
  { address: '/compte', who: 'utilisateur', state: follow('an absence to report', 'Mairie de Beauval', /^Signaler/) },
  { address: '/compte/rattachements/suppression', who: 'principal', status: 422 },
  {
    address: '/compte/rattachements',
    who: 'utilisateur',
    state: open(/^Accéder à la demande/, 'Ma demande de rattachement : Mairie de Beauval'),
  },
  { address: '/compte/rattachements', who: 'utilisateur', state: open(/^Supprimer le rattachement/, 'Supprimer rattachements') },
  { address: '/compte/abonnements', who: 'utilisateur', state: open(/^Supprimer l’abonnement/, 'Supprimer abonnements') },
  { address: '/compte/abonnements/demande', who: 'utilisateur', state: { name: 'departments', reach: chooseWorkspace } },
  { address: '/gestion', who: 'principal', state: closing },
  { address: '/gestion', who: 'principal', state: inTurn(closing, refused('OK')) },
  { address: search('?raisonSociale=mairie+de+beauval'), who: 'nouveau', state: request() },
  { address: search('?raisonSociale=mairie+de+beauval'), who: 'nouveau', state: inTurn(request(), refused()) },
]

const deposits: PageToCheck[] = [
  ...served('principal', '/espaces/factures-emises/depot', '/espaces/factures-emises/depot?raisonSociale=*mairie*'),
  { address: '/espaces/factures-emises/depot', who: 'nouveau', status: 403 },
  ...served('principal', '/espaces/factures-recues?statut=SUSPENDUE&tri=montant', '/espaces/factures-recues?recherche=aucune'),
  { address: '/espaces/factures-emises', who: 'principal', state: follow('an invoice to answer for', 'RE-2026-0042') },
  { address: '/espaces/factures-recues', who: 'principal', state: follow('an invoice', 'RE-2026-0042') },
  { address: '/espaces/factures-emises', who: 'principal', state: follow('a draft', 'RE-2026-0043') },
  { address: '/espaces/factures-emises', who: 'principal', state: follow('end of a draft', /^Supprimer le brouillon/) },
  { address: '/gestion', who: 'principal', state: follow('applications', 'Mairie de Beauval', 'Logiciels') },
]

/** Add new pages here. */
export const pagesToCheck: PageToCheck[] = [
  ...served('stranger', '/connexion', '/inscription', '/inscription/nouveau-lien', '/mot-de-passe-oublie', '/boite-mail', '/kit'),
  ...served(
    'principal',
    '/compte',
    ...account.map((name) => `/compte/${name}`),
    '/compte/pieces-jointes',
    '/compte/applications',
  ),
  ...served('nouveau', '/compte', '/espaces/accueil'),
  ...served('principal', '/espaces/accueil'),
  ...served('principal', '/gestion', '/espaces/factures-recues', '/espaces/factures-emises', '/espaces/engagements'),
  { address: '/gestion', who: 'principal', state: { name: 'workspaces of a structure', reach: toWorkspaces } },
  { address: '/gestion', who: 'principal', state: { name: 'a refusal of what was generated', reach: refuseGenerated } },
  { address: '/espaces/factures-travaux', who: 'principal', status: 403 },
  ...deposits,
  ...served(
    'nouveau',
    search(''),
    search('?raisonSociale=*menuiserie*'),
    search('?raisonSociale=*rue*'),
    search('?ville=aucune'),
  ),
  ...served('nouveau', search('?codePostal=800*&tri=ville&sens=desc'), search('?raisonSociale=sarl&selection=oui')),
  ...served('stranger', '/reactivation', '/sollicitations/nouvelle'),
  ...served('principal', '/sollicitations/nouvelle', '/sollicitations/emises'),
  ...served('principal', '/compte/desactivation', '/compte/desactivation/gestionnaires'),
  ...served('principal', '/compte/desactivation/gestionnaires?choix=chacune&nom=a'),
  ...served('nouveau', '/compte/desactivation'),
  { address: '/compte/desactivation?plan=', who: 'principal', status: 422 },
  ...served('nouveau', '/sollicitations/emises'),
  ...served('assistance', '/support', '/support/gestionnaires', '/support/gestionnaires-absents'),
  {
    address: '/support/gestionnaires-absents',
    who: 'assistance',
    state: { name: 'an absent manager', reach: (page) => followFirst(page, 'tbody th a') },
  },
  { address: '/support/gestionnaires', who: 'assistance', state: { name: 'a refusal unfolded', reach: unfold } },
  ...served(
    'stranger',
    '/api',
    '/aide',
    '/accessibilite',
    '/mentions-legales',
    '/donnees-personnelles',
    '/cookies',
    '/plan-du-site',
  ),
  ...served('assistance', '/plan-du-site'),
  ...served('principal', '/compte/alertes'),
  ...served('nouveau', '/compte/alertes'),
  ...served('assistance', '/etat'),
  ...missing('stranger', '/desinscription?jeton=inconnu'),
  ...served('nouveau', '/structures/nouvelle'),
  ...missing('nouveau', '/gestion', '/structures/inconnue', '/compte/rattachements/suivi/inconnue'),
  { address: '/structures/nouvelle', who: 'nouveau', state: refused('Créer la structure') },
  ...atTheTownHall,
  ...missing('stranger', '/introuvable', '/inscription/activation?lien=inconnu', '/mot-de-passe-oublie/nouveau?lien=inconnu'),
  ...missing('stranger', '/compte/informations/confirmation?lien=inconnu'),
  ...missing('stranger', '/reactivation/nouveau?lien=inconnu', '/sollicitations/suivi?lien=inconnu'),
  ...missing('principal', '/introuvable', '/support', '/support/gestionnaires'),
  {
    address: '/boite-mail',
    who: 'stranger',
    state: { name: 'unsubscribing from a digest', reach: unsubscribe },
  },
  { address: '/connexion', who: 'stranger', state: refused('Se connecter') },
  { address: '/inscription', who: 'stranger', state: refused() },
  { address: '/inscription/nouveau-lien', who: 'stranger', state: refused('Renvoyer le courriel') },
  { address: '/mot-de-passe-oublie', who: 'stranger', state: refused() },
  { address: '/reactivation', who: 'stranger', state: refused() },
  { address: '/sollicitations/nouvelle', who: 'stranger', state: refused('Envoyer') },
  {
    address: '/sollicitations/emises',
    who: 'principal',
    state: { name: 'a conversation', reach: (page) => followFirst(page, 'tbody th a') },
  },
  { address: '/support', who: 'assistance', state: { name: 'a conversation', reach: (page) => followFirst(page, 'tbody th a') } },
  { address: '/compte/mot-de-passe', who: 'principal', state: refused() },
  { address: '/compte/pieces-jointes', who: 'principal', state: refused('Ajouter') },
  { address: '/compte/pieces-jointes', who: 'principal', state: followed('Modifier Logo de la mairie') },
  { address: '/compte/pieces-jointes', who: 'principal', state: followed('Supprimer Logo de la mairie') },
  { address: '/compte/pieces-jointes/archive', who: 'principal', status: 422 },
  { address: '/compte/question-secrete', who: 'principal', state: refused() },
  { address: search(''), who: 'nouveau', state: refused('Rechercher') },
  { address: '/boite-mail', who: 'stranger', state: { name: 'a mail', reach: (page) => followFirst(page, 'tbody th a') } },
]

function search(query: string) {
  return `/compte/rattachements/demande${query}`
}

function served(who: Who, ...addresses: string[]): PageToCheck[] {
  return addresses.map((address) => ({ address, who }))
}

function missing(who: Who, ...addresses: string[]): PageToCheck[] {
  return addresses.map((address) => ({ address, who, status: 404 }))
}
