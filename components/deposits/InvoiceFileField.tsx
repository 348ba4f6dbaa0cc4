import { fileChanged, nameTooLong } from '#components/documents/words.ts'
import { FileField } from '#components/kit/FileField.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { wholePage } from '#components/kit/htmx.ts'
import { formatSize } from '#components/words/format.ts'
import { EXTENSION_PATTERN } from '#src/domain/document/document-extensions.ts'
import { DOCUMENT_BYTES_MAX, FILE_NAME_CHARACTERS_MAX } from '#src/domain/document/document-rules.ts'
import { invoiceExtensions } from '#src/domain/invoice/deposit.ts'
import type { ShownFile } from './shown-deposit.ts'
import { type depositLabels, invoiceFileHint, invoiceTooBig, wrongInvoiceExtension } from './words.ts'

const limits = {
  bytes: DOCUMENT_BYTES_MAX,
  characters: FILE_NAME_CHARACTERS_MAX,
  extension: EXTENSION_PATTERN,
  words: { tooBig: invoiceTooBig, wrongExtension: wrongInvoiceExtension, nameTooLong, changed: fileChanged },
}

type Field = ReturnType<FormFields<keyof typeof depositLabels>['field']>
type Props = { field: Field; file: ShownFile | undefined; fileUrl: string }

/** A file that is kept already is named, and need not be chosen again. */
export function InvoiceFileField({ field, file, fileUrl }: Props) {
  return (
    <>
      {file && (
        <p>
          Fichier gardé :{' '}
          {file.state === 'ready' ? (
            <a href={fileUrl} download {...wholePage}>
              {file.fileName}
            </a>
          ) : (
            file.fileName
          )}{' '}
          ({formatSize(file.sizeBytes)})
        </p>
      )}
      <FileField
        {...field}
        hint={file ? `${invoiceFileHint} Ne choisissez un fichier que pour remplacer celui qui est gardé.` : invoiceFileHint}
        accept={invoiceExtensions.map((extension) => `.${extension}`)}
        limits={limits}
        required={!file}
      />
    </>
  )
}
