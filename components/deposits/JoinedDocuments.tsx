import { documentTypeName, documentTypeOptions } from '#components/documents/document-type-names.ts'
import { fileChanged, fileHint, nameTooLong, wrongExtension } from '#components/documents/words.ts'
import { Button } from '#components/kit/Button.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { FileField } from '#components/kit/FileField.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { Unfold } from '#components/kit/Unfold.tsx'
import { formatSize } from '#components/words/format.ts'
import { documentExtensions, EXTENSION_PATTERN } from '#src/domain/document/document-extensions.ts'
import { DOCUMENT_BYTES_MAX, FILE_NAME_CHARACTERS_MAX } from '#src/domain/document/document-rules.ts'
import type { ShownDocument } from './shown-deposit.ts'
import { type depositLabels, invoiceTooBig } from './words.ts'

const accept = documentExtensions.map((extension) => `.${extension}`)
const limits = {
  bytes: DOCUMENT_BYTES_MAX,
  characters: FILE_NAME_CHARACTERS_MAX,
  extension: EXTENSION_PATTERN,
  words: { tooBig: invoiceTooBig, wrongExtension, nameTooLong, changed: fileChanged },
}

type Props = {
  field: FormFields<keyof typeof depositLabels>['field']
  documents: ShownDocument[]
  ticked: string[]
}

/** « Mes pièces jointes », ticked; « Ajouter » sends the form, which keeps what was typed, and ticks the new one. */
export function JoinedDocuments({ field, documents, ticked }: Props) {
  const { label: legend, ...group } = field('documents')
  const added = field('document')
  return (
    <>
      <DocumentBoxes {...group} legend={legend} documents={documents} ticked={ticked} />
      <Unfold label={added.label} open={!!added.message || documents.length === 0}>
        <FileField {...added} label="Parcourir" hint={fileHint} accept={accept} limits={limits} />
        <SelectField
          name="documentType"
          id="depot-document-type"
          label="Type de pièce jointe"
          options={documentTypeOptions}
          value="other"
          placeholder={null}
        />
        <div class="buttons">
          <Button tone="plain" icon="plus" name="act" value="ajouter">
            Ajouter
          </Button>
        </div>
      </Unfold>
    </>
  )
}

type Boxes = Omit<ReturnType<Props['field']>, 'label'> & { legend: string; documents: ShownDocument[]; ticked: string[] }

export function DocumentBoxes({ documents, ticked, ...group }: Boxes) {
  if (documents.length === 0) return <p>Votre compte n’a pas encore de pièce jointe.</p>
  const options = documents.map(({ id, label, type, fileName, sizeBytes }) => ({
    value: id,
    label,
    hint: `${documentTypeName(type)} – ${fileName}, ${formatSize(sizeBytes)}`,
  }))
  return (
    <CheckboxGroup
      {...group}
      hint="Cochez les pièces de votre compte à joindre à la facture. Elles y restent, même si vous les supprimez ensuite du compte."
      options={options}
      values={ticked}
    />
  )
}
