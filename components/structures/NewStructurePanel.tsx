import { Field } from '#components/kit/Field.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { identifierTypeNames } from '#components/words/structure-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { identifierTypes } from '#src/domain/structure/structure-identifier.ts'
import { urls } from '#src/urls.ts'
import { SheetFields, type Typed } from './SheetFields.tsx'
import { type SheetField, sheetLabels, structureWords } from './words.ts'

type Props = { typed: Typed; problems: Problems<SheetField> }

export function NewStructurePanel({ typed, problems }: Props) {
  const form = formFields('structure', sheetLabels, problems, structureWords)
  const options = identifierTypes.map((value) => ({ value, label: identifierTypeNames.get(value) ?? value }))
  return (
    <Panel
      name="structure"
      title="Créer la structure"
      problems={form.problems}
      intro="Seulement si la recherche ne l’a pas trouvée. Si elle existe déjà, vous serez conduit à la demande de rattachement."
    >
      <Notice text="Vous deviendrez le gestionnaire principal de la structure : vous validerez les demandes de rattachement. Les structures publiques ne se créent pas ici : elles viennent de l’annuaire." />
      <Form action={urls.newStructure} submit="Créer la structure" cancel={urls.affiliationSearch} leaves>
        <Fieldset legend="Identifiant">
          <SelectField
            {...form.field('identifierType')}
            options={options}
            value={String(typed.identifierType ?? 'SIRET')}
            placeholder={null}
            width="medium"
            required
          />
          <Field
            {...form.field('identifier')}
            value={String(typed.identifier ?? '')}
            hint="Un SIRET a 14 chiffres ; les espaces ne comptent pas."
            maxlength={100}
            width="medium"
            required
          />
        </Fieldset>
        <SheetFields field={form.field} typed={{ country: 'France', ...typed }} />
      </Form>
    </Panel>
  )
}
