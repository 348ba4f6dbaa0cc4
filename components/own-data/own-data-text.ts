export const ownDataNames = { archive: 'mes-donnees.zip', data: 'donnees.json', folder: 'pieces-jointes/' }

type Rows = Record<string, unknown>[]
type OwnData = Record<Section, Rows>
type Section = keyof typeof sections

const sections = {
  account: 'compte',
  secrets: 'questionSecrete',
  notifications: 'notifications',
  devices: 'appareils',
  affiliations: 'rattachements',
  subscriptions: 'abonnements',
  documents: 'piecesJointes',
  consents: 'logicielsAutorises',
  requests: 'sollicitations',
  messages: 'messagesDesSollicitations',
  seen: 'facturesVues',
  links: 'liensEnvoyes',
  mails: 'courriels',
  acts: 'historique',
}

const inner = ['storageKey', 'followUpTokenHash', 'version']

export function ownDataText(data: OwnData, at: Date): string {
  const parts = (Object.keys(sections) as Section[]).map((section) => [sections[section], data[section].map(shown)])
  return JSON.stringify({ etabliLe: at, ...Object.fromEntries(parts) }, null, 2)
}

function shown(row: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !inner.includes(name)))
}
