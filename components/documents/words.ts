import type { Words } from '#components/kit/problem-words.ts'
import { count, formatSize } from '#components/words/format.ts'
import { ARCHIVE_BYTES_MAX, ARCHIVE_ENTRIES_MAX } from '#src/domain/document/archive-rules.ts'
import {
  DOCUMENT_BYTES_MAX,
  DOCUMENT_LABEL_CHARACTERS_MAX,
  DOCUMENTS_BYTES_MAX,
  DOCUMENTS_MAX,
  FILE_NAME_CHARACTERS_MAX,
  UPLOADS_AT_ONCE_MAX,
} from '#src/domain/document/document-rules.ts'
import { packingWords } from './packing-words.ts'
import { pictureWords } from './picture-words.ts'

export const detailsLabels = { label: 'Désignation', type: 'Type de pièce jointe' }
export const documentLabels = { file: 'Fichier', ...detailsLabels }

export const typeHint = 'À défaut, choisissez « Autre justificatif ».'

export const fileHint = `Images, PDF, documents de bureautique, textes, archives ZIP. Au plus ${formatSize(DOCUMENT_BYTES_MAX)}, et ${FILE_NAME_CHARACTERS_MAX} caractères pour le nom, extension comprise.`

/** Used by the browser's check and by the server. */
export const wrongExtension =
  'Ce type de fichier n’est pas accepté. Choisissez une image, un PDF, un document de bureautique, un texte ou une archive ZIP.'
export const nameTooLong = `Le nom du fichier dépasse ${FILE_NAME_CHARACTERS_MAX} caractères, extension comprise. Renommez-le, puis choisissez-le de nouveau.`

export const fileChanged = 'Ce fichier a changé depuis que vous l’avez choisi : choisissez-le de nouveau.'

export const documentWords: Words = {
  'file.missing': 'Choisissez un fichier.',
  'file.empty': 'Ce fichier est vide. Vérifiez-le, puis choisissez-le de nouveau.',
  'file.too_big': `Ce fichier dépasse ${formatSize(DOCUMENT_BYTES_MAX)}. Choisissez-en un plus léger.`,
  'file.name_too_long': nameTooLong,
  'file.extension_refused': wrongExtension,
  'file.content_mismatch':
    'Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le dans son logiciel, enregistrez-le de nouveau, puis choisissez-le.',
  ...pictureWords,
  'file.blank_in_front':
    'Ce fichier n’est pas abîmé, mais des espaces ou une ligne vide précèdent son contenu : le logiciel ou le site d’où il vient les a ajoutés. Ouvrez-le, enregistrez-le de nouveau, puis choisissez-le.',
  'file.archive_unreadable': 'Ce fichier est abîmé : il ne peut pas être ouvert. Créez-le de nouveau, puis choisissez-le.',
  ...packingWords,
  'file.archive_too_many_entries': `Cette archive contient plus de ${count(ARCHIVE_ENTRIES_MAX, 'fichier')}. Répartissez-les dans plusieurs archives.`,
  'file.archive_too_big': `Une fois décompressé, ce fichier dépasserait ${formatSize(ARCHIVE_BYTES_MAX)}. Répartissez son contenu dans plusieurs fichiers.`,
  'file.archive_nested':
    'Cette archive en contient une autre, qui ne peut pas être contrôlée. Sortez-la de l’archive, ou remplacez-la par son contenu.',
  'file.too_many_documents': `Vous avez déjà ${count(DOCUMENTS_MAX, 'pièce jointe', 'pièces jointes')}, c’est le maximum. Supprimez celles qui ne servent plus, puis recommencez.`,
  'file.quota_exceeded': `Il n’y a plus assez de place : vos pièces jointes peuvent occuper ${formatSize(DOCUMENTS_BYTES_MAX)} en tout. Supprimez celles qui ne servent plus, puis recommencez.`,
  'file.too_many_uploads': `${count(UPLOADS_AT_ONCE_MAX, 'envoi')} sont déjà en cours pour votre compte, c’est le maximum : ce fichier n’a pas été ajouté. Attendez que l’un d’eux se termine, puis recommencez. Un envoi interrompu s’arrête de lui-même en 30 secondes.`,
  'file.infected':
    'L’antivirus a trouvé un virus dans ce fichier : il n’a pas été ajouté. Faites contrôler l’appareil d’où il vient.',
  'file.form_already_sent':
    'Ce formulaire avait déjà servi : une première pièce jointe a bien été ajoutée. Celle-ci ne l’a pas été. Si le nom du fichier ne s’affiche plus, choisissez-le de nouveau ; puis cliquez sur « Ajouter ».',
  'file.added_then_deleted':
    'Ce formulaire avait déjà servi : la pièce jointe a été ajoutée, puis supprimée. Pour l’ajouter de nouveau, choisissez le fichier si son nom ne s’affiche plus, puis cliquez sur « Ajouter ».',
  'label.too_long': `La désignation est trop longue : ${DOCUMENT_LABEL_CHARACTERS_MAX} caractères au plus.`,
  'type.missing': 'Choisissez un type de pièce jointe dans la liste.',
  'type.unknown_type': 'Choisissez un type de pièce jointe dans la liste.',
}

export const documentFailures = {
  not_stored: {
    title: 'Le fichier n’a pas pu être enregistré',
    text: 'Le portail n’arrive pas à enregistrer les fichiers en ce moment : rien n’a été ajouté. Votre saisie est conservée : cliquez de nouveau sur « Ajouter » dans quelques minutes.',
  },
  not_read: {
    title: 'Le téléchargement n’a pas pu se faire',
    text: 'Le portail n’arrive pas à lire les fichiers en ce moment. Vos pièces jointes ne sont pas perdues : réessayez dans quelques minutes.',
  },
}

export const documentStatuses = new Map(
  Object.entries({
    ajout: 'La pièce jointe a été ajoutée.',
    ajouts: 'Les pièces jointes ont été ajoutées.',
    analyse: 'La pièce jointe a été ajoutée. L’antivirus l’examine : elle sera disponible ensuite.',
    modification: 'La pièce jointe a été modifiée.',
    suppression: 'La suppression est faite.',
  }),
)

export const documentNotes = {
  nothingTicked: 'Cochez au moins une pièce jointe dans la liste.',
  nothingToDownload: 'Aucune des pièces jointes cochées ne peut être téléchargée.',
  archiveName: 'pieces-jointes.zip',
  missingName: 'LISEZ-MOI.txt',
  missing: (fileNames: string[]) =>
    `Ces pièces jointes n’ont pas été retrouvées ; ajoutez-les de nouveau sur le portail :\r\n${fileNames.join('\r\n')}\r\n`,
}
