import type { SearchField } from '../../src/domain/structure-search.ts'
import { searchWords } from '../../src/urls.ts'
import { Field } from '../kit/Field.tsx'
import { FieldRow } from '../kit/Fieldset.tsx'
import { Form } from '../kit/Form.tsx'
import { searchFieldsOf } from './search-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { starHint } from './structure-search-wording.ts'

export function CriteriaForm({ action, search }: { action: string; search: StructureSearch }) {
  const { field } = searchFieldsOf(search)
  const criterion = (name: SearchField) => ({ ...field(name), name: searchWords[name], value: search.typed[name] })
  return (
    <Form action={action} method="get" submit="Rechercher" mandatory={false}>
      <Field {...criterion('legalName')} hint={starHint} />
      <FieldRow>
        <Field {...criterion('identifier')} hint="Avec ou sans espaces." />
        <Field {...criterion('displayName')} />
      </FieldRow>
      <FieldRow>
        <Field {...criterion('postalCode')} width="short" />
        <Field {...criterion('city')} />
      </FieldRow>
    </Form>
  )
}
