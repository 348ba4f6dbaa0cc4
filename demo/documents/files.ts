import type { AccountName } from '#demo/accounts.ts'
import type { DocumentType } from '#src/domain/document/document-types.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'

type DemoFile = {
  owner: AccountName
  label: string
  type: DocumentType
  fileName: string
  mediaType: string
  addedDaysAgo: number
  make: () => Uint8Array
}

const PDF = 'application/pdf'

export const demoFiles: DemoFile[] = [
  {
    owner: 'principal',
    label: 'RIB de la régie des eaux',
    type: 'bank_details',
    fileName: 'rib-regie-des-eaux.pdf',
    mediaType: PDF,
    addedDaysAgo: 212,
    make: () => pdf(["Relevé d'identité bancaire", 'Régie des eaux de Beauval', 'IBAN : FR76 (document de démonstration)']),
  },
  {
    owner: 'principal',
    label: 'Logo de la mairie',
    type: 'annex',
    fileName: 'logo-mairie.png',
    mediaType: 'image/png',
    addedDaysAgo: 96,
    make: () => png(96, (x, y) => (Math.hypot(x - 48, y - 48) < 40 ? [75, 42, 134] : [247, 245, 250])),
  },
  {
    owner: 'principal',
    label: 'Bons de commande du trimestre',
    type: 'purchase_order',
    fileName: 'bons-de-commande.csv',
    mediaType: 'text/csv',
    addedDaysAgo: 14,
    make: () => csv(['Numéro;Fournisseur;Montant', 'BC-0412;Menuiserie Carlier;1 250,00', 'BC-0413;Les Ateliers du Bois;318,40']),
  },
  {
    owner: 'secondaire',
    label: 'Devis de la toiture de l’école',
    type: 'quote',
    fileName: 'devis-toiture-ecole.pdf',
    mediaType: PDF,
    addedDaysAgo: 25,
    make: () =>
      pdf(['Devis n° 2041', 'Réfection de la toiture, école de Beauval', 'Total TTC : 18 420,00 euros', 'Valable trois mois']),
  },
  {
    owner: 'utilisateur',
    label: 'Bon de livraison des fournitures',
    type: 'delivery_note',
    fileName: 'livraison-fournitures.pdf',
    mediaType: PDF,
    addedDaysAgo: 8,
    make: () => pdf(['Bon de livraison 88213', '40 ramettes de papier, 12 cartons']),
  },
  {
    owner: 'utilisateur',
    label: 'Plan d’accès au dépôt',
    type: 'other',
    fileName: 'plan-acces.png',
    mediaType: 'image/png',
    addedDaysAgo: 3,
    make: () => png(64, (x, y) => (Math.abs(x - y) < 6 || Math.abs(x + y - 63) < 3 ? [29, 26, 36] : [222, 218, 230])),
  },
]

function csv(lines: string[]) {
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
