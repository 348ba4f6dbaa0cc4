import type { Portal } from './portal.ts'
import type { Visitor } from './visitor.ts'

/** What a field holds; a list for boxes of one name. */
export type Filled = string | string[]

/** A form of the portal: who fills it in, how it is right, and each way a field of it is wrong. */
export type FormCase = {
  /** As the table of routes has it. */
  url: `/${string}`
  /** Opens the form's page as somebody for whom it opens, and says what makes it right; `path` fills the parameters of `url` in. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, Filled>; path?: string }>
  wrong: Record<string, Filled[]>
  /** Never sent back. */
  secret: string[]
}
