import type { Portal } from './portal.ts'
import type { Visitor } from './visitor.ts'

/** A form of the portal: who fills it in, how it is right, and each way a field of it is wrong. */
export type FormCase = {
  url: string
  /** Opens the form's page as somebody for whom it opens, and says what makes it right. */
  open: (portal: Portal) => Promise<{ visitor: Visitor; right: Record<string, string> }>
  wrong: Record<string, string[]>
  /** Never sent back. */
  secret: string[]
}
