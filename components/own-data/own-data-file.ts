import type { OwnData } from './own-data.ts'

/** The names of a person’s data for programs: they never change. */
const sectionNames: Record<keyof OwnData, string> = {
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
  const names = Object.keys(sectionNames) as (keyof OwnData)[]
  const parts = names.map((name) => [sectionNames[name], data[name].map(withoutInner)])
  return JSON.stringify({ etabliLe: at, ...Object.fromEntries(parts) }, null, 2)
}

function withoutInner(row: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !inner.includes(name)))
}
