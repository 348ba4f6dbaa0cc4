export type HiddenValues = Record<string, string | string[]>

export function HiddenFields({ values = {} }: { values?: HiddenValues | undefined }) {
  const each = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
  return (
    <>
      {each.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
