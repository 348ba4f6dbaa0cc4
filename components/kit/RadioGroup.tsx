import { type Choice, ChoiceGroup } from './ChoiceGroup.tsx'
import type { FieldProps } from './field-attributes.ts'

type Props = Omit<FieldProps, 'label' | 'width'> & { legend: string; options: Choice[]; value?: string | null | undefined }

export function RadioGroup({ options, value, ...group }: Props) {
  const choices = options.map((option) => ({ ...option, checked: option.value === value }))
  return <ChoiceGroup {...group} type="radio" choices={choices} />
}
