import * as z from 'zod'
import { invoiceFields } from '#components/api/invoice-fields.ts'
import { isLifecycleStatus, lifecycleStatuses } from '#src/domain/invoice/lifecycle-status.ts'
import type { readJoined } from '#src/invoices/deposit.queries.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { ApiInvoice } from './api.queries.ts'

export const invoicesQuery = z.strictObject({
  depuis: z.iso.datetime({ offset: true }).describe(invoiceFields.depuis),
  apres: z.string().max(100).optional().describe(invoiceFields.apres),
})

export const invoicePlace = z.object({ id: z.string().describe(invoiceFields.id) })
export const filePlace = invoicePlace.extend({ documentId: z.string().describe(invoiceFields.documentId) })

const party = z.object({
  type: z.string().describe(invoiceFields.typeIdentifiant),
  identifiant: z.string().describe(invoiceFields.identifiant),
  nom: z.string().describe(invoiceFields.nom),
  service: z.string().nullable().describe(invoiceFields.service),
})

const file = z.object({
  id: z.string().describe(invoiceFields.documentId),
  designation: z.string().describe(invoiceFields.designation),
  nomFichier: z.string().describe(invoiceFields.nomFichier),
  typeMedia: z.string().describe(invoiceFields.typeMedia),
  taille: z.int().nonnegative().describe(invoiceFields.taille),
  sha256: z.string().describe(invoiceFields.sha256),
  contenu: z.string().describe(invoiceFields.contenu),
})

export const invoiceSchema = z.object({
  id: z.string().describe(invoiceFields.id),
  numero: z.string().describe(invoiceFields.numero),
  date: z.iso.date().describe(invoiceFields.date),
  emetteur: party.describe(invoiceFields.emetteur),
  destinataire: party.describe(invoiceFields.destinataire),
  montantHT: z.number().describe(invoiceFields.montantHT),
  tva: z.number().describe(invoiceFields.tva),
  montantTTC: z.number().describe(invoiceFields.montantTTC),
  devise: z.string().describe(invoiceFields.devise),
  numeroEngagement: z.string().nullable().describe(invoiceFields.numeroEngagement),
  statut: z.string().describe(invoiceFields.statut),
  statutDepuis: z.iso.datetime().describe(invoiceFields.statutDepuis),
  deposeeLe: z.iso.datetime().describe(invoiceFields.deposeeLe),
  fichier: file.describe(invoiceFields.fichier),
  piecesJointes: z.array(file).describe(invoiceFields.piecesJointes),
})

export const invoicesSchema = z.object({
  factures: z.array(invoiceSchema),
  suivant: z.string().nullable().describe(invoiceFields.suivant),
})

type Joined = Awaited<ReturnType<typeof readJoined>>[number]

export function toApi({ deposit, sender, recipient, file, status, statusAt, ...codes }: ApiInvoice, joined: Joined[]) {
  const { id, number, invoiceDate, currency, orderNumber, depositedAt, savedAt } = deposit
  return {
    ...{ id, numero: number, date: invoiceDate },
    emetteur: toParty(sender, codes.senderCode),
    destinataire: toParty(recipient, codes.recipientCode),
    ...{
      montantHT: deposit.netCents / 100,
      tva: deposit.vatCents / 100,
      montantTTC: deposit.amountCents / 100,
      devise: currency,
    },
    numeroEngagement: orderNumber || null,
    statut: isLifecycleStatus(status) ? lifecycleStatuses[status].code : status,
    statutDepuis: statusAt.toISOString(),
    deposeeLe: (depositedAt ?? savedAt).toISOString(),
    fichier: toFile(id, { ...file, label: file.fileName }),
    piecesJointes: joined.filter(({ depositId }) => depositId === id).map((one) => toFile(id, one)),
  } satisfies z.output<typeof invoiceSchema>
}

function toParty({ identifierType, identifier, displayName }: ApiInvoice['sender'], service: string | null) {
  return { type: identifierType, identifiant: identifier, nom: displayName, service }
}

type File = Pick<Joined, 'id' | 'label' | 'fileName' | 'mediaType' | 'sizeBytes' | 'sha256'>

function toFile(depositId: string, { id, label, fileName, mediaType, sizeBytes, sha256 }: File) {
  const contenu = urlFor(urls.apiInvoiceFile, { id: depositId, documentId: id })
  return { id, designation: label, nomFichier: fileName, typeMedia: mediaType, taille: sizeBytes, sha256, contenu }
}
