import { eq } from 'drizzle-orm'
import { createApiKey } from '#src/auth/api-keys.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { invoices } from '#src/db/schema/events.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import type { Signed } from './people.ts'
import { type Portal, portal } from './portal.ts'
import { pdfFile } from './sample-files.ts'
import type { AffiliationOptions, TestStructure } from './structures.ts'
import type { Fields } from './visitor.ts'

export const DEPOSIT_ID = 'a-draft-of-a-test-0001'

export type DepositWorld = Awaited<ReturnType<typeof depositWorld>>

/** A joinery whose Camille may deposit invoices, and a town hall whose Ève reads what it receives. */
export async function depositWorld(options: Parameters<typeof portal>[0] = {}) {
  return inPortal(await portal(options))
}

export async function inPortal(here: Portal) {
  const { ports, signUp, structure } = here
  const joinery = await structure({ displayName: 'Menuiserie Petit', legalName: 'MENUISERIE PETIT', departments: ['ATELIER'] })
  const mairie = await structure({
    displayName: 'Mairie de Beauval',
    legalName: 'COMMUNE DE BEAUVAL',
    departments: ['COMPTA', 'ECOLE'],
  })
  const camille = await signUp({ firstName: 'Camille', lastName: 'Petit' })
  const eve = await signUp({ firstName: 'Ève', lastName: 'Morin' })
  await hold(here, camille, joinery, 'factures-emises', 'edit')
  await hold(here, eve, mairie, 'factures-recues', 'view')
  const right = {
    ...{ sender: `${joinery.id}:`, department: '', number: 'F-2026-17', invoiceDate: '2026-09-01' },
    ...{ net: '1 028,75', vat: '205,75', amount: '1 234,50', currency: 'EUR', orderNumber: '' },
  }
  const path = withQuery(urlFor(urls.draft, { depositId: DEPOSIT_ID }), { destinataire: mairie.id })

  const save = (changes: Fields = {}, who = camille) =>
    who.post(path, { ...right, version: '0', file: pdfFile('facture.pdf'), ...changes })
  const draftOf = async (id = DEPOSIT_ID) => (await ports.db.select().from(deposits).where(eq(deposits.id, id)))[0]
  const checkUrl = urlFor(urls.deposit, { depositId: DEPOSIT_ID })
  return {
    ...{ ...here, joinery, mairie, camille, eve, right, path, checkUrl, save, draftOf },
    hold: (who: Signed, where: TestStructure, code: string, access: 'edit' | 'view', more?: Line) =>
      hold(here, who, where, code, access, more),
    /** « Valider », then « Déposer »; returns the two invoices of the deposit. */
    async deposit(changes: Fields = {}) {
      const saved = await save(changes)
      if (saved.status !== 303) throw new Error(`not saved: ${saved.status} ${await saved.text()}`)
      const draft = await draftOf()
      const answer = await camille.post(checkUrl, { version: String(draft?.version) })
      if (answer.status !== 303) throw new Error(`not deposited: ${answer.status} ${await answer.text()}`)
      return sidesOf(here)
    },
    sides: () => sidesOf(here),
    /** An application, accepted by these structures. */
    async application(name: string, ...accepting: TestStructure[]) {
      const { key, id } = await createApiKey(ports, name)
      for (const { id: structureId } of accepting)
        await ports.db.insert(structureConsents).values({ structureId, apiKeyId: id, givenAt: ports.now() })
      const headers = { Authorization: `Bearer ${key}` }
      const browserless = here.stranger()
      return {
        id,
        get: (url: string) => browserless.visit(url, { headers }),
        send: async (...evenements: object[]) => {
          const json = { ...headers, 'Content-Type': 'application/json', 'Sec-Fetch-Site': '' }
          const answer = await browserless.visit(urls.apiEvents, {
            method: 'POST',
            body: JSON.stringify({ evenements }),
            headers: json,
          })
          return (await answer.json()) as { acceptes: number; resultats: { resultat: string; motif?: string }[] }
        },
      }
    },
    /** About the deposited invoice, as the town hall's application sends it. */
    event: (statut: string, id: string, more: object = {}) => ({
      ...{ id, espace: 'factures-recues', type: 'statut_facture', survenuLe: ports.now().toISOString() },
      structure: { type: mairie.identifierType, identifiant: mairie.identifier },
      facture: {
        numero: 'F-2026-17',
        contrepartie: { nom: 'Menuiserie Petit', identifiant: joinery.identifier },
        montant: 1,
        statut,
      },
      ...more,
    }),
  }
}

type Line = Pick<AffiliationOptions, 'departments'>

async function hold(
  { ports: { db, now }, affiliate }: Portal,
  who: Signed,
  { id: structureId }: TestStructure,
  workspaceCode: string,
  access: 'edit' | 'view',
  { departments }: Line = {},
) {
  const { id: affiliationId } = await affiliate(who, { id: structureId }, { ...(departments && { departments }) })
  const given = { state: 'approved', origin: 'request', effectiveFrom: '2026-01-01', requestedAt: now() } as const
  await db
    .insert(subscriptions)
    .values({ id: `${affiliationId} ${access}`, affiliationId, structureId, workspaceCode, access, ...given })
  return affiliationId
}

async function sidesOf({ ports: { db } }: Portal) {
  const rows = await db.select().from(invoices)
  return {
    issued: rows.find((one) => one.workspaceCode === 'factures-emises')!,
    received: rows.find((one) => one.workspaceCode === 'factures-recues')!,
  }
}
