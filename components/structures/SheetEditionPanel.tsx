import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import type { Problems } from '#src/domain/decision.ts'
import type { StructureSheet } from '#src/domain/structure/structure-sheet.ts'
import { urlFor, urls } from '#src/urls.ts'
import { SheetFields } from './SheetFields.tsx'
import { type SheetField, sheetLabels, structureWords } from './words.ts'

type Sheet = StructureSheet & { id: string; isActive: boolean; version: number }

type Props = {
  structure: Sheet
  mayClose: boolean
  problems?: Problems<SheetField> | undefined
  /** The version saved meanwhile. */
  stored?: Sheet | undefined
}

export function SheetEditionPanel({ structure, mayClose, problems = {}, stored }: Props) {
  const form = formFields('structure', sheetLabels, problems, structureWords)
  const field = (name: SheetField) => ({ ...form.field(name), hint: storedHint(name, structure, stored) })
  const { id: structureId, version } = structure
  return (
    <Panel name="structure" title="Modifier la fiche" problems={form.problems}>
      {stored && (
        <StaleNotice
          shared
          next="Votre saisie est conservée ; la valeur enregistrée est rappelée sous chaque champ qui diffère. « Valider » la remplacera par votre saisie."
        />
      )}
      <Form
        action={urlFor(urls.structureEdition, { structureId })}
        version={stored?.version ?? version}
        cancel={urlFor(urls.structure, { structureId })}
        leaves
      >
        <SheetFields field={field} typed={{ ...structure }} />
        {mayClose && (
          <Fieldset legend="État">
            <CheckboxField
              {...form.field('isActive')}
              checked={structure.isActive}
              hint="Une structure inactive n’accepte plus de demande de rattachement, et ses espaces ne s’ouvrent plus."
            />
          </Fieldset>
        )}
      </Form>
    </Panel>
  )
}

function storedHint(name: SheetField, structure: Sheet, stored: Sheet | undefined) {
  if (!stored || !Object.hasOwn(stored, name)) return undefined
  const [typed, value] = [structure[name as keyof Sheet], stored[name as keyof Sheet]]
  if (typed === value) return undefined
  return `Valeur enregistrée : ${value === true ? 'oui' : value === false ? 'non' : value || 'aucune'}`
}
