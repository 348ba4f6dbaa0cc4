import { z } from 'zod'
import { text } from '#src/web/texts.ts'

/** `email`: what was searched for, which is what lets somebody from elsewhere be named. `suite`: structures to hand over next. */
export const handoverForm = z.object({ successor: text(), email: text(), suite: text() })
