import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { accessNames } from '#components/words/access-words.ts'
import { spaceValue } from '#src/domain/workspace/asked-with-affiliation.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

type Props = {
  defaults: string[]
  spaces: { code: string; label: string }[]
  values: string[] | undefined
  field: { name: string; id: string; label: string; message: string | undefined; focus: boolean }
}

const levels: AccessLevel[] = ['edit', 'view']

/** Names the workspaces that come by themselves, and offers the others of the structure. */
export function AskedSpaces({ defaults, spaces, values, field: { label, ...field } }: Props) {
  const brought = `Ces espaces viennent avec le rattachement : ${defaults.join(', ')}.`
  if (spaces.length === 0) return <p class="hint">{brought}</p>
  return (
    <CheckboxGroup
      {...field}
      legend={label}
      hint={`${brought} Cochez les autres dont vous avez besoin.`}
      options={spaces.flatMap((space) =>
        levels.map((access) => ({ value: spaceValue(space.code, access), label: `${space.label} – ${accessNames[access]}` })),
      )}
      values={values}
    />
  )
}
