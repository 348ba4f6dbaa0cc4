import type { FieldRow } from '../../../components/api/FieldTable.tsx'
import type { JsonSchema } from './openapi.ts'

/** Every field of a schema on a line, those of what it holds indented by their path: « facture.numero ». */
export function fieldRows(schema: JsonSchema, prefix = ''): FieldRow[] {
  if (schema.anyOf) return merged(schema.anyOf.map((one) => fieldRows(one as JsonSchema, prefix)))
  if (schema.oneOf) return merged(schema.oneOf.map((one) => fieldRows(one as JsonSchema, prefix)))
  if (schema.type === 'array') return fieldRows(schema.items as JsonSchema, prefix)
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = property as JsonSchema
    const path = prefix ? `${prefix}.${name}` : name
    const row = {
      path,
      type: typeOf(field),
      mandatory: schema.required?.includes(name) ?? false,
      meaning: field.description ?? '',
    }
    return [row, ...fieldRows(field, path)]
  })
}

/** A field of one of several shapes: mandatory when each of them wants it. */
function merged(shapes: FieldRow[][]): FieldRow[] {
  const byPath = Map.groupBy(shapes.flat(), ({ path }) => path)
  return [...byPath.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const types = [...new Set(rows.map(({ type }) => type))]
    return [
      { ...first, type: types.join(' | '), mandatory: rows.length === shapes.length && rows.every(({ mandatory }) => mandatory) },
    ]
  })
}

/** More than that is a table of its own. */
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
