import type { FieldRow } from '#components/api/FieldTable.tsx'
import type { JsonSchema } from './openapi.ts'

/** Nested fields carry their path, as « facture.numero ». */
export function fieldRows(schema: JsonSchema, prefix = ''): FieldRow[] {
  const shapes = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (shapes)
    return merged(
      shapes.filter(({ type }) => type !== 'null').map((one) => fieldRows(one, prefix)),
      prefix,
    )
  if (schema.type === 'array') return fieldRows(schema.items as JsonSchema, prefix)
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = property as JsonSchema
    const path = prefix ? `${prefix}.${name}` : name
    const row = {
      path,
      type: typeOf(field),
      mandatory: schema.required?.includes(name) ? ('always' as const) : ('never' as const),
      meaning: field.description ?? '',
    }
    return [row, ...fieldRows(field, path)]
  })
}

/** A field of a union may be required in some shapes only. A nested field is required with its parent. */
function merged(shapes: FieldRow[][], prefix: string): FieldRow[] {
  const byPath = Map.groupBy(shapes.flat(), ({ path }) => path)
  return [...byPath.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const types = [...new Set(rows.map(({ type }) => type))]
    const isInside = first.path.includes('.', prefix.length + 1)
    const wanted = new Set(rows.map(({ mandatory }) => mandatory))
    if (rows.length < shapes.length && !isInside) wanted.add('never')
    const [mandatory] = wanted
    return [{ ...first, type: types.join(' | '), mandatory: wanted.size === 1 && mandatory ? mandatory : 'sometimes' }]
  })
}

const VALUES_MAX = 8

function typeOf(field: JsonSchema): string {
  if (field.const !== undefined) return JSON.stringify(field.const)
  if (field.enum && field.enum.length > VALUES_MAX) return 'string'
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (field.anyOf) return field.anyOf.map((one) => typeOf(one as JsonSchema)).join(' | ')
  if (field.type === 'string') return field.format ?? 'string'
  if (field.type === 'array') return `${typeOf(field.items as JsonSchema) || 'object'}[]`
  return typeof field.type === 'string' ? field.type : ''
}
