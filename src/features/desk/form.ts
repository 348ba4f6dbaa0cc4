import * as z from 'zod'
import { choices, text } from '#src/web/texts.ts'

/** `asked`: the page already showed the field for the reason. */
export const verdictsForm = z.object({ verdict: text(), reason: text(), asked: text(), selection: choices() })
