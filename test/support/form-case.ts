import type { Portal } from './portal.ts'
import type { Visitor } from './visitor.ts'

/** A field’s value; a list for boxes that share a name. */
export type Filled = string | string[]

/** A form of the portal: who fills it in, how it is right, and each way a field of it is wrong. */
export type FormCase = {
  url: `/${string}`
  /** Opens the form's page as somebody for whom it opens, and says what makes it right; `path` fills the parameters of `url` in. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, Filled>; path?: string }>
  wrong: Record<string, Filled[]>
  /** Secrets, which a refused form does not repeat. */
  secret: string[]
}
