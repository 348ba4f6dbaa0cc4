import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { titles } from '#components/layout/titles.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { documentTypeOptions } from './document-type-names.ts'
import { detailsLabels, documentWords } from './words.ts'

type Props = {
  document: { id: string; fileName: string; label: string; type: string; version: number }
  problems?: Problems<keyof typeof detailsLabels> | undefined
  /** The document was saved meanwhile: `document` holds the typed values and the stored version. */
  stale?: boolean | undefined
}

export function DocumentEditor({ document, problems, stale }: Props) {
  const { field, problems: shown } = formFields('piece-jointe', detailsLabels, problems, documentWords)
  return (
    <Panel name="pieces-jointes" title={titles.document} problems={shown} intro={<>Fichier : {document.fileName}</>}>
      {stale && <StaleNotice next="Votre saisie est conservée : « Valider » remplacera ce qui est enregistré." />}
      <Form action={urlFor(urls.document, { id: document.id })} version={document.version} cancel={urls.documents}>
        <FieldRow>
          <Field {...field('label')} value={document.label} required />
          <SelectField {...field('type')} value={document.type} options={documentTypeOptions} required />
        </FieldRow>
      </Form>
    </Panel>
  )
}
