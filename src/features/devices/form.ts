import { z } from 'zod'
import { text } from '#src/web/texts.ts'

/** `session`: the one to end, by the hash that names it; `others` to end all but this one. */
export const deviceForm = z.object({ session: text() })
