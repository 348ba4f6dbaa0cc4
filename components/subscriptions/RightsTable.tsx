import { RequestStateTag, type StateView } from '#components/affiliations/RequestStateTag.tsx'
import { FieldMessage } from '#components/kit/FieldNotes.tsx'
import { messageId } from '#components/kit/field-attributes.ts'
import { Table } from '#components/kit/Table.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { rightValue } from '#src/domain/workspace/requested-right.ts'

export type UnitView = {
  departmentId: string | null
  name: string | null
  rights: Record<AccessLevel, { standing: StateView | undefined; ticked: boolean }>
}

type Field = { id: string; label: string; message: string | undefined; focus: boolean }
type Props = { units: UnitView[]; chosen: boolean; field: Field }

export function RightsTable({ units, chosen, field }: Props) {
  const { id, message } = field
  if (units.length === 0)
    return <p id={id}>{chosen ? NOTHING : 'Les services apparaissent dès que la structure et l’espace sont choisis.'}</p>
  const box = (access: AccessLevel) => ({
    label: accessNames[access],
    cell: (unit: UnitView) => <Box unit={unit} access={access} {...firstOf(units, unit, access, field)} />,
  })
  return (
    <div class={message ? 'field wrong' : 'field'}>
      <Table
        caption="Services de votre rattachement. « Service par défaut » vaut pour toute la structure."
        rows={units}
        rowName={({ name }) => departmentText(name)}
        columns={[{ label: 'Service', rowHeader: true, cell: ({ name }) => departmentText(name) }, box('edit'), box('view')]}
      />
      <FieldMessage id={id} message={message} />
    </div>
  )
}

const NOTHING = 'Vous n’êtes habilité sur aucun service de cette structure pour cet espace.'

/** The first box has the field’s id, so that a message can lead to it. */
function firstOf(units: UnitView[], unit: UnitView, access: AccessLevel, { id, message, focus }: Field) {
  const levels: AccessLevel[] = ['edit', 'view']
  const all = units.flatMap((each) => levels.filter((level) => !each.rights[level].standing).map((level) => ({ each, level })))
  const isFirst = all[0]?.each === unit && all[0].level === access
  return isFirst
    ? { id, autofocus: focus, 'aria-invalid': message ? true : undefined, 'aria-describedby': message && messageId(id) }
    : {}
}

function Box({ unit, access, ...attributes }: { unit: UnitView; access: AccessLevel; id?: string }) {
  const { standing, ticked } = unit.rights[access]
  if (standing) return <RequestStateTag state={standing} />
  return (
    <label class="lone-box">
      <input type="checkbox" name="rights" value={rightValue({ ...unit, access })} checked={ticked} {...attributes} />
      <span class="unseen">
        {accessNames[access]}, {departmentText(unit.name)}
      </span>
    </label>
  )
}
