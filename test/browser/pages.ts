import type { Page } from 'playwright-core'
import type { Who } from './browse.ts'

export type PageToCheck = {
  address: string
  who: Who
  status?: number
  /** Brings the page into a state of its own: a refused form, an open mail. */
  state?: State
}

type State = { name: string; reach: (page: Page) => Promise<unknown> }

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

const atTheTownHall: PageToCheck[] = [
  { address: '/gestion', who: 'secondaire' },
  { address: '/gestion', who: 'secondaire', state: { name: 'a refusal unfolded', reach: unfold } },
  { address: '/gestion', who: 'secondaire', state: refusedTogether() },
  { address: '/gestion', who: 'utilisateur', status: 404 },
  { address: '/gestion', who: 'principal', state: follow('a sheet', 'Mairie de Beauval') },
  { address: '/gestion', who: 'principal', state: follow('a sheet, edited', 'Mairie de Beauval', 'Modifier la fiche') },
  { address: '/gestion', who: 'principal', state: follow('departments', 'Mairie de Beauval', 'Gérer les services') },
  { address: '/gestion', who: 'principal', state: aDepartment() },
  { address: '/gestion', who: 'principal', state: follow('people', /^Personnes de Mairie/) },
  { address: '/gestion', who: 'principal', state: follow('rights of a person', /^Personnes de Mairie/, /^Modifier les droits/) },
  { address: '/gestion', who: 'principal', state: follow('an end', /^Personnes de Mairie/, /^Mettre fin/) },
  { address: '/gestion', who: 'principal', state: follow('an addition', /^Personnes de Mairie/, 'Rattacher une personne') },
  { address: '/gestion', who: 'principal', state: follow('a history', /^Historique de Mairie/) },
  { address: '/gestion', who: 'principal', state: follow('a handover', 'Mairie de Beauval', /^Désigner/) },
  { address: '/compte/rattachements/suppression', who: 'principal', status: 422 },
  {
    address: '/compte/rattachements',
    who: 'utilisateur',
    state: open(/^Accéder à la demande/, 'Ma demande à Mairie de Beauval'),
  },
  { address: '/compte/rattachements', who: 'utilisateur', state: open(/^Supprimer le rattachement/, 'Supprimer rattachements') },
]

/** Every page that a person can see, and its states. A new page is added here. */
export const pagesToCheck: PageToCheck[] = [
  ...served('stranger', '/connexion', '/inscription', '/inscription/nouveau-lien', '/mot-de-passe-oublie', '/boite-mail', '/kit'),
  ...served(
    'principal',
    '/compte',
    ...account.map((name) => `/compte/${name}`),
    '/compte/pieces-jointes',
    '/compte/applications',
  ),
  ...served('nouveau', '/compte'),
  ...served('principal', '/gestion', '/espaces/factures-recues', '/espaces/factures-emises', '/espaces/engagements'),
  { address: '/gestion', who: 'principal', state: { name: 'spaces of a structure', reach: toSpaces } },
  { address: '/espaces/factures-travaux', who: 'principal', status: 403 },
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
  ...served('assistance', '/support'),
  ...served('stranger', '/api'),
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
  ...missing('principal', '/introuvable', '/support'),
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

/** Where it stands among the addresses of a structure is known once the demonstration is loaded: hence by its links. */
function follow(name: string, ...links: (string | RegExp)[]): State {
  return {
    name,
    async reach(page) {
      for (const link of links) {
        const from = page.url()
        await page.getByRole('main').getByRole('link', { name: link }).first().click()
        await page.waitForURL((url) => url.href !== from)
      }
    },
  }
}

function search(query: string) {
  return `/compte/rattachements/demande${query}`
}

function served(who: Who, ...addresses: string[]): PageToCheck[] {
  return addresses.map((address) => ({ address, who }))
}

function missing(who: Who, ...addresses: string[]): PageToCheck[] {
  return addresses.map((address) => ({ address, who, status: 404 }))
}

/** What a link opens inside the panel. */
function open(link: RegExp, heading: string): State {
  return {
    name: heading,
    async reach(page) {
      await page.getByRole('link', { name: link }).first().click()
      await page.getByRole('heading', { name: heading }).waitFor()
    },
  }
}

function aDepartment(): State {
  return {
    name: 'a department',
    async reach(page) {
      await follow('', 'Mairie de Beauval', 'Gérer les services').reach(page)
      await open(/^Modifier le service/, 'Modifier un service').reach(page)
    },
  }
}

async function unfold(page: Page) {
  await page.locator('.unfold > summary').first().click()
}

function refusedTogether(): State {
  return {
    name: 'a refusal of several',
    async reach(page) {
      await page.locator('tr[id^=demande-]').getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'Refuser', exact: true }).first().click()
      await page.getByRole('heading', { name: 'Refuser ces demandes' }).waitFor()
    },
  }
}

/** The first form of the page, sent as it is. */
function refused(button = 'Valider'): State {
  return {
    name: 'refused',
    async reach(page) {
      await page.getByRole('main').getByRole('button', { name: button }).first().click()
      await page.getByRole('alert').first().waitFor()
    },
  }
}

/** A link of a panel, which the panel it leads to replaces. */
function followed(link: string): State {
  return {
    name: link,
    async reach(page) {
      await page.getByRole('link', { name: link }).click()
      await page.getByRole('link', { name: 'Annuler' }).waitFor()
    },
  }
}

async function followFirst(page: Page, link: string) {
  const from = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== from)
}

/** As from the foot of a mail. */
async function unsubscribe(page: Page) {
  await page
    .getByRole('link', { name: /sur vos espaces/ })
    .first()
    .click()
  await page.getByRole('link', { name: /desinscription/ }).click()
  await page.getByRole('button', { name: 'Ne plus recevoir les notifications' }).click()
  await page.getByRole('button', { name: 'Recevoir à nouveau les notifications' }).waitFor()
}

async function toSpaces(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Mairie de Beauval', exact: true }).click()
  await page.getByRole('link', { name: 'Espaces de la structure' }).click()
  await page.getByRole('heading', { name: 'Espaces de la structure' }).first().waitFor()
}
