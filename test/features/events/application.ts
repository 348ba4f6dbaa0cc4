import { createApiKey } from '#src/auth/api-keys.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

export type Event = Record<string, unknown>

export async function application() {
  const here = await portal()
  const { key, id } = await createApiKey(here.ports, 'Logiciel')
  const mairie = await here.structure({ departments: ['COMPTA'] })
  const authorization = { Authorization: `Bearer ${key}` }
  const json = { ...authorization, 'Content-Type': 'application/json' }
  const browserless = here.stranger()

  const sendText = (body: BodyInit, headers: Record<string, string> = {}) =>
    browserless.visit(urls.apiEvents, { method: 'POST', body, headers: { 'Sec-Fetch-Site': '', ...json, ...headers } })
  const send = async (...events: unknown[]) => {
    const response = await sendText(JSON.stringify({ evenements: events }))
    return { status: response.status, type: response.headers.get('Content-Type'), answer: (await response.json()) as Answer }
  }
  const list = (query: string) => browserless.visit(`${urls.apiEvents}?${query}`, { headers: authorization })

  const event = (changes: Event = {}): Event => ({
    id: 'e-1',
    structure: { type: mairie.identifierType, identifiant: mairie.identifier },
    espace: 'factures-recues',
    type: 'statut_facture',
    survenuLe: '2026-09-01T09:00:00+02:00',
    facture: invoice(),
    ...changes,
  })
  return { ...here, apiKeyId: id, key, mairie, send, sendText, list, event }
}

export const invoice = (changes: Event = {}): Event => ({
  numero: 'F-2026-1',
  contrepartie: 'Menuiserie Petit',
  montant: 1234.5,
  statut: 'MISE_A_DISPOSITION',
  ...changes,
})

type Result = { position: number; id: string | null; resultat: string; motif?: string; erreurs?: { champ: string }[] }
type Answer = { acceptes: number; doublons: number; rejetes: number; resultats: Result[]; type?: string; status?: number }
