import * as z from 'zod'
import { text } from '#src/web/texts.ts'

/** `session`: the hash of the session to end, or `others` for all but this one. */
export const deviceForm = z.object({ session: text() })
