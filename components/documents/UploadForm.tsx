import { assets } from '#components/kit/assets.generated.ts'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { FileField } from '#components/kit/FileField.tsx'
import { Form } from '#components/kit/Form.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { problemText } from '#components/kit/problem-words.ts'
import { SelectField } from '#components/kit/SelectField.tsx'
import { documentExtensions, EXTENSION_PATTERN } from '#src/domain/document/document-extensions.ts'
import { type DocumentUsage, FILE_NAME_CHARACTERS_MAX, nextFileLimit } from '#src/domain/document/document-rules.ts'
import { urls } from '#src/urls.ts'
import { documentTypeOptions } from './document-type-names.ts'
import { severalWords } from './several-words.ts'
import {
  detailsLabels,
  type documentLabels,
  documentWords,
  fileChanged,
  fileHint,
  nameTooLong,
  typeHint,
  wrongExtension,
} from './words.ts'

export type TypedDocument = { label: string; type: string }

type Props = {
  field: FormFields<keyof typeof documentLabels>['field']
  typed: TypedDocument | undefined
  refused: boolean
  usage: DocumentUsage
}

const accept = documentExtensions.map((extension) => `.${extension}`)

function limitsFor(usage: DocumentUsage) {
  const { bytes, problemBeyond } = nextFileLimit(usage)
  const tooBig = problemText(problemBeyond, 'file', '', documentWords)
  return {
    bytes,
    characters: FILE_NAME_CHARACTERS_MAX,
    extension: EXTENSION_PATTERN,
    words: { tooBig, wrongExtension, nameTooLong, changed: fileChanged },
  }
}

export function UploadForm({ field, typed, refused, usage }: Props) {
  const again = refused ? ' Si le nom du fichier ne s’affiche plus, choisissez-le de nouveau.' : ''
  const limits = limitsFor(usage)
  return (
    <Form action={urls.documents} enctype="multipart/form-data" submit="Ajouter">
      <FileField
        {...field('file')}
        guideLabel="Parcourir"
        hint={`${fileHint} ${severalWords.hint}${again}`}
        accept={accept}
        limits={limits}
        multiple
        several={assets.several.path}
        required
      />
      <div class="single">
        <FieldRow>
          <Field {...field('label')} value={typed?.label} hint="Par exemple : Carte grise du Kangoo" required />
          <SelectField {...field('type')} value={typed?.type} hint={typeHint} options={documentTypeOptions} required />
        </FieldRow>
      </div>
      <div class="several" hidden aria-live="polite" data-submit={severalWords.submit} data-lost={severalWords.lost} />
      <template class="several-row">
        <FileRow />
      </template>
    </Form>
  )
}

/** A row for each of several files; the script gives its fields names of their own. */
function FileRow() {
  return (
    <fieldset class="several-file">
      <legend />
      <FieldRow>
        <Field name="label" label={detailsLabels.label} required />
        <SelectField name="type" label={detailsLabels.type} options={documentTypeOptions} placeholder={null} required />
      </FieldRow>
      <progress max="1" value="0" aria-label="Envoi du fichier" hidden />
      <p class="message" role="alert" hidden />
      <input type="button" class="button plain small" value={severalWords.withdraw} />
    </fieldset>
  )
}
