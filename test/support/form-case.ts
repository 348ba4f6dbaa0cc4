import type { Portal } from './portal.ts'
import type { Visitor } from './visitor.ts'

export type Filled = string | string[]

export type FormCase = {
  url: `/${string}`
  /** Prepares a permitted visitor and valid values; `path`: the url with its parameters. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, Filled>; path?: string }>
  wrong: Record<string, Filled[]>
  /** Fields that a refused form does not repeat. */
  secret: string[]
}
