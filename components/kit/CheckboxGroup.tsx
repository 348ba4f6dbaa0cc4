import { type Choice, ChoiceGroup } from './ChoiceGroup.tsx'
import type { FieldProps } from './field-attributes.ts'

type Props = Omit<FieldProps, 'label' | 'width'> & { legend: string; options: Choice[]; values?: string[] | undefined }

export function CheckboxGroup({ options, values = [], ...group }: Props) {
  const choices = options.map((option) => ({ ...option, checked: option.checked ?? values.includes(option.value) }))
  return <ChoiceGroup {...group} type="checkbox" choices={choices} />
}
