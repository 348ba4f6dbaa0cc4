import * as z from 'zod'
import { text } from '#src/web/texts.ts'

/** `email`: the address searched for, whose person may be named from outside. `suite`: structures to hand over next. */
export const handoverForm = z.object({ successor: text(), email: text(), suite: text(), currentPassword: text() })
