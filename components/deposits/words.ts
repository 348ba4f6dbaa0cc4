import { invoiceNumberText } from '#components/api/event-problems.ts'
import { documentWords, nameTooLong } from '#components/documents/words.ts'
import type { Words } from '#components/kit/problem-words.ts'
import { count, formatSize } from '#components/words/format.ts'
import { DOCUMENT_BYTES_MAX, FILE_NAME_CHARACTERS_MAX } from '#src/domain/document/document-rules.ts'
import type { Currency } from '#src/domain/invoice/amount.ts'
import { DRAFTS_MAX, JOINED_DOCUMENTS_MAX } from '#src/domain/invoice/deposit.ts'

export const recipientSearchTitle = 'Destinataire'

/** In the order of the form. */
export const depositLabels = {
  sender: 'Émetteur',
  department: 'Service destinataire',
  number: 'Numéro de la facture',
  invoiceDate: 'Date de la facture',
  net: 'Montant HT',
  vat: 'TVA',
  amount: 'Montant TTC',
  currency: 'Devise',
  orderNumber: 'Numéro d’engagement',
  file: 'Fichier de la facture',
  documents: 'Pièces jointes',
  document: 'Ajouter une pièce jointe',
}

export const invoiceFileHint = `Un PDF ou un XML (Factur-X, UBL, CII), ${formatSize(DOCUMENT_BYTES_MAX)} au plus, et ${FILE_NAME_CHARACTERS_MAX} caractères pour le nom, extension comprise.`
export const wrongInvoiceExtension =
  'La facture est un fichier PDF ou XML : choisissez-en un, ou joignez ce fichier comme pièce jointe.'
export const invoiceTooBig = `Ce fichier dépasse ${formatSize(DOCUMENT_BYTES_MAX)}. Choisissez-en un plus léger.`

export const depositWords: Words = {
  ...documentWords,
  ...Object.fromEntries(
    Object.entries(documentWords).flatMap(([name, words]) =>
      name.startsWith('file.') ? [[name.replace('file.', 'document.'), words]] : [],
    ),
  ),
  'sender.missing': 'Choisissez la structure, ou le service, qui émet la facture.',
  'sender.unknown':
    'Vous n’avez plus le droit « Modification » sur les factures émises de cette structure : choisissez dans la liste.',
  'sender.same_structure': 'L’émetteur et le destinataire sont la même structure : choisissez un autre émetteur.',
  'sender.inactive': 'Le destinataire n’est plus une structure active : cherchez la structure qui lui a succédé.',
  'department.missing': 'Ce destinataire demande un service : choisissez-le dans la liste.',
  'department.unknown': 'Ce service n’est plus actif : choisissez-en un dans la liste.',
  'number.wrong_signs': invoiceNumberText,
  'number.already_sent':
    'Une facture de ce numéro est déjà connue entre cet émetteur et ce destinataire : vérifiez le numéro, ou retrouvez la facture dans « Factures émises ».',
  'invoiceDate.not_a_date': 'Saisissez une date du calendrier, par exemple 31/12/2026.',
  'invoiceDate.in_the_future': 'La date de la facture est au plus tard celle d’aujourd’hui (heure de Paris).',
  'invoiceDate.too_old': 'La date de la facture est antérieure à l’an 2000 : vérifiez l’année.',
  not_an_amount: (label) => `Écrivez « ${label} » en chiffres, par exemple 1 234,50.`,
  three_digits: (label) =>
    `« ${label} » peut se lire de deux façons : 1.500 est-il mille cinq cents, ou un et demi ? Écrivez 1500 ou 1,50.`,
  other_currency: (label) => `« ${label} » porte une autre devise que celle choisie : choisissez la bonne devise, ou retirez-la.`,
  too_many_decimals: (label) => `« ${label} » a plus de décimales que la devise n’en a.`,
  too_big: (label) => `« ${label} » dépasse ce que le portail sait garder : vérifiez les chiffres.`,
  'vat.signs_differ': 'Le montant HT et la TVA ont le même signe : négatif pour un avoir, positif sinon.',
  'amount.wrong_sum': 'Le montant TTC n’est pas la somme du montant HT et de la TVA : vérifiez les trois montants.',
  'amount.zero': 'Le montant TTC est zéro : vérifiez les montants.',
  'currency.unknown': 'Choisissez la devise dans la liste.',
  'orderNumber.missing': 'Ce destinataire demande un numéro d’engagement : recopiez-le du bon de commande.',
  'file.missing': 'Choisissez le fichier de la facture.',
  'file.extension_refused': wrongInvoiceExtension,
  'file.too_big': invoiceTooBig,
  'file.name_too_long': nameTooLong,
  'file.not_stored':
    'Le portail n’arrive pas à enregistrer les fichiers en ce moment. Le reste est gardé : choisissez le fichier de nouveau dans quelques minutes.',
  'file.being_scanned': 'L’antivirus examine encore ce fichier : validez de nouveau dans quelques minutes.',
  'file.lost': 'Ce fichier n’a pas été retrouvé : choisissez-le de nouveau.',
  'documents.unknown': 'Une pièce jointe cochée n’est plus dans votre compte : vérifiez les cases.',
  'documents.too_many': `Cochez ${count(JOINED_DOCUMENTS_MAX, 'pièce jointe', 'pièces jointes')} au plus.`,
  'document.missing': 'Choisissez d’abord un fichier, puis « Ajouter ».',
  'document.not_stored':
    'Le portail n’arrive pas à enregistrer les fichiers en ce moment : la pièce jointe n’a pas été ajoutée. Le reste est gardé.',
}

export const tooManyDrafts = `Vous avez déjà ${count(DRAFTS_MAX, 'brouillon')}, c’est le maximum. Déposez ou supprimez ceux qui attendent, puis validez de nouveau.`

export const draftStatuses = new Map(Object.entries({ ajout: 'La pièce jointe est ajoutée à votre compte, et cochée.' }))

const currencyNames: Record<Currency, string> = {
  EUR: 'Euro (€)',
  CHF: 'Franc suisse',
  GBP: 'Livre sterling',
  USD: 'Dollar des États-Unis',
  XPF: 'Franc Pacifique',
  CAD: 'Dollar canadien',
  DKK: 'Couronne danoise',
  JPY: 'Yen',
  NOK: 'Couronne norvégienne',
  PLN: 'Zloty',
  SEK: 'Couronne suédoise',
}
export const currencyOptions = Object.entries(currencyNames).map(([value, label]) => ({ value, label }))
