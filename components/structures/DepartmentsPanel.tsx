import { Card } from '#components/kit/Card.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { DepartmentTable } from './DepartmentTable.tsx'
import { departmentLabels, departmentStatuses, departmentWords } from './words.ts'

type Props = {
  structureId: string
  departments: { id: string; code: string; name: string; isActive: boolean }[]
  typed?: { code?: string; name?: string } | undefined
  problems?: Problems<keyof typeof departmentLabels> | undefined
  done?: string | undefined
}

export function DepartmentsPanel({ structureId, departments, typed = {}, problems, done }: Props) {
  const form = formFields('service', departmentLabels, problems, departmentWords)
  return (
    <Panel
      name="services"
      title="Services de la structure"
      status={departmentStatuses.get(done ?? '')}
      problems={form.problems}
      intro="Une personne se rattache à toute la structure, ou à certains de ses services."
    >
      <DepartmentTable
        departments={departments}
        actions={({ id, name }) => (
          <IconLink
            icon="edit"
            label={`Modifier le service ${name}`}
            href={urlFor(urls.structureDepartment, { structureId, departmentId: id })}
          />
        )}
      />
      <Card title="Ajouter un service">
        <Form action={urlFor(urls.structureDepartments, { structureId })} submit="Ajouter">
          <FieldRow>
            <Field {...form.field('code')} verbatim value={typed.code} required />
            <Field {...form.field('name')} value={typed.name} required />
          </FieldRow>
        </Form>
      </Card>
    </Panel>
  )
}
