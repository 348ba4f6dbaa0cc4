import { documentExtensions } from '../../src/domain/document-extensions.ts'
import { DOCUMENT_BYTES_MAX, FILE_NAME_CHARACTERS_MAX } from '../../src/domain/document-rules.ts'
import { urls } from '../../src/urls.ts'
import { Field } from '../kit/Field.tsx'
import { FieldRow } from '../kit/Fieldset.tsx'
import { FileField } from '../kit/FileField.tsx'
import { Form } from '../kit/Form.tsx'
import type { FormFields } from '../kit/form-fields.ts'
import { SelectField } from '../kit/SelectField.tsx'
import type { TypedDocument } from './DocumentManager.tsx'
import { documentTypeOptions } from './document-type-names.ts'
import { type documentLabels, fileHint, nameTooLong, tooBig, wrongExtension } from './document-wording.ts'

type Props = {
  field: FormFields<keyof typeof documentLabels>['field']
  typed: TypedDocument | undefined
  refused: boolean
}

const accept = documentExtensions.map((extension) => `.${extension}`)
const limits = {
  bytes: DOCUMENT_BYTES_MAX,
  characters: FILE_NAME_CHARACTERS_MAX,
  words: { tooBig, wrongExtension, nameTooLong },
}

export function UploadForm({ field, typed, refused }: Props) {
  const again = refused ? ' Si le nom du fichier ne s’affiche plus, choisissez-le de nouveau.' : ''
  return (
    <Form action={urls.documents} enctype="multipart/form-data" submit="Ajouter">
      <FileField {...field('file')} hint={fileHint + again} accept={accept} limits={limits} required />
      <FieldRow>
        <Field {...field('label')} value={typed?.label} hint="Par exemple : Carte grise du Kangoo" required />
        <SelectField {...field('type')} value={typed?.type} options={documentTypeOptions} required />
      </FieldRow>
    </Form>
  )
}
