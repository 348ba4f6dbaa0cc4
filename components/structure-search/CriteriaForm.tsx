import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { searchWords } from '#src/domain/structure/search-words.ts'
import type { SearchField } from '#src/domain/structure/structure-search.ts'
import { searchFieldsOf } from './search-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { starHint } from './words.ts'

export function CriteriaForm({ action, search }: { action: string; search: StructureSearch }) {
  const { field } = searchFieldsOf(search)
  const criterion = (name: SearchField) => ({
    ...field(name),
    name: searchWords[name],
    value: search.typed[name],
    verbatim: true,
  })
  return (
    <Form action={action} method="get" submit="Rechercher" mandatory={false}>
      <Field {...criterion('legalName')} hint={starHint} />
      <FieldRow>
        <Field {...criterion('identifier')} hint="Avec ou sans espaces." />
        <Field {...criterion('displayName')} />
      </FieldRow>
      <FieldRow>
        <Field {...criterion('postalCode')} inputmode="tel" width="short" />
        <Field {...criterion('city')} />
      </FieldRow>
    </Form>
  )
}
