import { levelLine } from '#src/formats/level-text.ts'
import { tidyTimestamp } from '#src/formats/timestamp.ts'
import { levelled } from '#src/web/json-body.ts'

/** Programs that have no value for an optional field send null or nothing in it. */
const optional = ['service', 'message', 'devise', 'contrepartie.type', 'contrepartie.identifiant']
/** Words of the portal in capitals, or in small letters. */
const capitals = ['structure.type', 'contrepartie.type', 'devise', 'statut']
const small = ['type', 'espace']

/** An event as its sender means it: levelled, absent where it is empty, in the portal's spelling of words and times. */
export function tolerated(event: unknown): unknown {
  const read = levelled(event, ['message'])
  if (!isObject(read)) return read
  const { structure, facture } = read
  return {
    ...respelled(read),
    ...(isObject(structure) && { structure: respelled(structure, 'structure.') }),
    ...(isObject(facture) && {
      facture: {
        ...respelled(facture),
        ...(isObject(facture.contrepartie) && { contrepartie: respelled(facture.contrepartie, 'contrepartie.') }),
      },
    }),
  }
}

function respelled(fields: Record<string, unknown>, parent = '') {
  const kept = Object.entries(fields).filter(([name, value]) => !optional.includes(parent + name) || !isNothing(value))
  return Object.fromEntries(kept.map(([name, value]) => [name, spelled(parent + name, value)]))
}

function spelled(name: string, value: unknown) {
  if (typeof value !== 'string') return value
  if (name === 'survenuLe') return tidyTimestamp(value)
  if (capitals.includes(name)) return value.toUpperCase().replace(/(?<=[A-Z])[ -](?=[A-Z])/g, '_')
  return small.includes(name) ? value.toLowerCase() : value
}

const isNothing = (value: unknown) => value === null || (typeof value === 'string' && levelLine(value) === '')

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
