import { invoiceOperationWords } from '#components/api/invoice-fields.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import type { ApiOperation } from '#src/web/api-description.ts'
import { filePlace, invoicePlace, invoiceSchema, invoicesQuery, invoicesSchema } from './api-schema.ts'

const { list, show, fetch } = invoiceOperationWords

const id = 'Qm4w8RkT2yHs6LdVb1NcXz9GfJp3UaEo7iYtKrWxB5A'
const documentId = 'Zq3f0b6rJkV5hWc9xT1yLm8nPs2uDa7eGiKoRwXvB4E'

const example = {
  ...{ id, numero: 'F-2026-0417', date: '2026-11-23' },
  emetteur: { type: 'SIRET', identifiant: '73282932000074', nom: 'Menuiserie Petit', service: null },
  destinataire: { type: 'SIRET', identifiant: '21330123400012', nom: 'Mairie de Beauval', service: 'COMPTA' },
  ...{ montantHT: 1028.75, tva: 205.75, montantTTC: 1234.5, devise: 'EUR', numeroEngagement: 'BC-0412' },
  ...{ statut: 'DEPOSEE', statutDepuis: '2026-11-23T08:30:00.000Z', deposeeLe: '2026-11-23T08:30:00.000Z' },
  fichier: {
    ...{ id: documentId, designation: 'facture.pdf', nomFichier: 'facture.pdf', typeMedia: 'application/pdf', taille: 184_320 },
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    contenu: urlFor(urls.apiInvoiceFile, { id, documentId }),
  },
  piecesJointes: [],
}

export const invoiceOperations: ApiOperation[] = [
  {
    ...{ id: 'listerFactures', method: 'get', path: urls.apiInvoices, scope: 'factures' },
    ...{ summary: list.summary, description: list.description, query: invoicesQuery },
    examplePath: withQuery(urls.apiInvoices, { depuis: '2026-11-23T00:00:00+01:00' }),
    answers: { 200: { description: list.found, schema: invoicesSchema, example: { factures: [example], suivant: null } } },
    problems: ['demande-invalide'],
  },
  {
    ...{ id: 'lireFacture', method: 'get', path: urls.apiInvoice, scope: 'factures' },
    ...{ summary: show.summary, description: show.description, place: invoicePlace },
    examplePath: urlFor(urls.apiInvoice, { id }),
    answers: { 200: { description: show.found, schema: invoiceSchema } },
    problems: ['introuvable'],
  },
  {
    ...{ id: 'recupererFichierFacture', method: 'get', path: urls.apiInvoiceFile, scope: 'factures' },
    ...{ summary: fetch.summary, description: fetch.description, place: filePlace },
    examplePath: example.fichier.contenu,
    answers: { 200: { description: fetch.file, file: true } },
    problems: ['introuvable', 'fichiers-indisponibles'],
  },
]
