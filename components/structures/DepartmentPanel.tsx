import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { departmentLabels, departmentWords } from './words.ts'

type Props = {
  structureId: string
  department: { id: string; code: string; name: string; isActive: boolean; version: number }
  problems?: Problems<keyof typeof departmentLabels> | undefined
  stale?: boolean | undefined
}

export function DepartmentPanel({ structureId, department, problems, stale }: Props) {
  const form = formFields('service', departmentLabels, problems, departmentWords)
  const { id: departmentId, code, name, isActive, version } = department
  return (
    <Panel name="services" title="Modifier un service" problems={form.problems}>
      {stale && <StaleNotice shared next="Votre saisie est conservée ; « Valider » l’enregistrera telle quelle." />}
      <Form
        action={urlFor(urls.structureDepartment, { structureId, departmentId })}
        version={version}
        cancel={urlFor(urls.structureDepartments, { structureId })}
      >
        <Field {...form.field('code')} verbatim value={code} width="medium" required />
        <Field {...form.field('name')} value={name} required />
        <CheckboxField
          {...form.field('isActive')}
          checked={isActive}
          hint="Un service inactif n’est plus proposé dans les demandes de rattachement."
        />
      </Form>
    </Panel>
  )
}
