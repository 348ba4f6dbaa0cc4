import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { FileField } from '#components/kit/FileField.tsx'
import { Form } from '#components/kit/Form.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { problemText } from '#components/kit/problem-words.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { documentExtensions, EXTENSION_PATTERN } from '#src/domain/document/document-extensions.ts'
import { type DocumentUsage, FILE_NAME_CHARACTERS_MAX, heaviestNext } from '#src/domain/document/document-rules.ts'
import { urls } from '#src/urls.ts'
import { documentTypeOptions } from './document-type-names.ts'
import { type documentLabels, documentWords, fileChanged, fileHint, nameTooLong, typeHint, wrongExtension } from './words.ts'

export type TypedDocument = { label: string; type: string }

type Props = {
  field: FormFields<keyof typeof documentLabels>['field']
  typed: TypedDocument | undefined
  refused: boolean
  usage: DocumentUsage
}

const accept = documentExtensions.map((extension) => `.${extension}`)

function limitsFor(usage: DocumentUsage) {
  const { bytes, beyond } = heaviestNext(usage)
  const tooBig = problemText(beyond, 'file', '', documentWords)
  return {
    bytes,
    characters: FILE_NAME_CHARACTERS_MAX,
    extension: EXTENSION_PATTERN,
    words: { tooBig, wrongExtension, nameTooLong, changed: fileChanged },
  }
}

export function UploadForm({ field, typed, refused, usage }: Props) {
  const again = refused ? ' Si le nom du fichier ne s’affiche plus, choisissez-le de nouveau.' : ''
  return (
    <Form action={urls.documents} enctype="multipart/form-data" submit="Ajouter">
      <FileField {...field('file')} hint={fileHint + again} accept={accept} limits={limitsFor(usage)} required />
      <FieldRow>
        <Field {...field('label')} value={typed?.label} hint="Par exemple : Carte grise du Kangoo" required />
        <SelectField {...field('type')} value={typed?.type} hint={typeHint} options={documentTypeOptions} required />
      </FieldRow>
    </Form>
  )
}
