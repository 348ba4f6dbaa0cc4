import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import type { Document } from '#src/documents/document.queries.ts'
import type { DocumentType } from '#src/domain/document/document-types.ts'
import { urlFor, urls } from '#src/urls.ts'

export const documentsQuery = z.strictObject({ utilisateur: z.string().min(1).max(254).describe(apiFields.utilisateur) })

export const documentPlace = z.object({ id: z.string().describe(apiFields.documentId) })

const codes: Record<DocumentType, string> = {
  bank_details: 'RIB',
  purchase_order: 'BON_DE_COMMANDE',
  delivery_note: 'BON_DE_LIVRAISON',
  vehicle_registration: 'CARTE_GRISE',
  brochure: 'BROCHURE',
  quote: 'DEVIS',
  certificate: 'ATTESTATION',
  contract: 'CONTRAT',
  annex: 'DOCUMENT_ANNEXE',
  other: 'AUTRE_JUSTIFICATIF',
}

const documentSchema = z.object({
  id: z.string().describe(apiFields.documentId),
  designation: z.string().describe(apiFields.designation),
  type: z.enum(Object.values(codes) as [string, ...string[]]).describe(apiFields.typeDocument),
  nomFichier: z.string().describe(apiFields.nomFichier),
  typeMedia: z.string().describe(apiFields.typeMedia),
  taille: z.int().nonnegative().describe(apiFields.taille),
  sha256: z.string().describe(apiFields.sha256),
  ajouteLe: z.iso.datetime().describe(apiFields.ajouteLe),
  contenu: z.string().describe(apiFields.contenu),
})

export const documentsSchema = z.object({ documents: z.array(documentSchema) })

export function toApi({ id, label, type, fileName, mediaType, sizeBytes, sha256, createdAt }: Document) {
  return {
    id,
    designation: label,
    type: codes[type as DocumentType] ?? codes.other,
    nomFichier: fileName,
    typeMedia: mediaType,
    taille: sizeBytes,
    sha256,
    ajouteLe: createdAt.toISOString(),
    contenu: urlFor(urls.apiDocument, { id }),
  } satisfies z.output<typeof documentSchema>
}
