import { Field } from '#components/kit/Field.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { identifierTypeNames } from '#components/words/structure-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { identifierTypes, STRUCTURES_A_DAY_MAX } from '#src/domain/structure/structure-identifier.ts'
import { urls, withQuery } from '#src/urls.ts'
import { SheetFields, type Typed } from './SheetFields.tsx'
import { type SheetField, sheetLabels, structureWords } from './words.ts'

type Props = {
  typed: Typed
  problems: Problems<SheetField>
  /** The person created all the structures that a day allows. */
  dayIsFull: boolean
}

const supportAboutStructures = withQuery(urls.newSupportRequest, { objet: 'structure_sheet' })

export function NewStructurePanel({ typed, problems, dayIsFull }: Props) {
  const form = formFields('structure', sheetLabels, problems, structureWords)
  const options = identifierTypes.map((value) => ({ value, label: identifierTypeNames.get(value) ?? value }))
  return (
    <Panel
      name="structure"
      title="Créer la structure"
      problems={form.problems}
      intro="Seulement si la recherche ne l’a pas trouvée. Si elle existe déjà, vous serez conduit à la demande de rattachement."
    >
      {dayIsFull && (
        <Notice
          tone="bad"
          title={`Vous avez déjà créé ${STRUCTURES_A_DAY_MAX} structures aujourd’hui`}
          text="C’est le plus possible en un jour : celle-ci n’est pas créée. Recommencez demain, ou écrivez au support pour en créer d’autres aujourd’hui."
          href={supportAboutStructures}
          linkText="Écrire au support"
          alert
        />
      )}
      <Notice text="Vous deviendrez gestionnaire principal de la structure : vous validerez les demandes de rattachement. Les structures publiques ne se créent pas ici : elles viennent de l’annuaire." />
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
            verbatim
            hint="Un SIRET a 14 chiffres ; les espaces ne comptent pas."
            width="medium"
            required
          />
        </Fieldset>
        <SheetFields field={form.field} typed={{ country: 'France', ...typed }} />
      </Form>
    </Panel>
  )
}
