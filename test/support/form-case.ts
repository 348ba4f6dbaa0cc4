import type { Portal } from './portal.ts'
import type { Visitor } from './visitor.ts'

/** A field's value; a list for checkboxes of one name. */
export type Filled = string | string[]

/** A form: its visitor, valid values, and the wrong values of each field. */
export type FormCase = {
  url: `/${string}`
  /** Prepares a permitted visitor and valid values; `path`: the url with its parameters. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, Filled>; path?: string }>
  wrong: Record<string, Filled[]>
  /** Fields that a refused form does not repeat. */
  secret: string[]
}
