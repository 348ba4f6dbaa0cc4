import { RadioGroup } from '#components/kit/RadioGroup.tsx'
import { fullName } from '#components/words/full-name.ts'
import { resultsHint } from './words.ts'

export type Found = { userId: string; firstName: string; lastName: string; login: string; city: string; isAffiliated: boolean }
type Field = { name: string; id: string; label: string; message: string | undefined; focus: boolean }
type Props = { field: Field; search: { found: Found[]; total: number }; picked?: string | undefined }

export function SuccessorChoice({ field: { label, ...field }, search, picked }: Props) {
  return (
    <RadioGroup
      {...field}
      legend={label}
      value={picked}
      hint={resultsHint(search)}
      options={search.found.map((person) => ({
        value: person.userId,
        label: fullName(person),
        hint: [person.login, person.city, person.isAffiliated ? '' : 'sans rattachement à la structure']
          .filter((part) => part !== '')
          .join(', '),
      }))}
      required
    />
  )
}
