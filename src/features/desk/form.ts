import { z } from 'zod'
import { choices, text } from '#src/web/texts.ts'

/** `asked`: the form that asks for the reason was on the page. */
export const verdictsForm = z.object({ verdict: text(), reason: text(), asked: text(), selection: choices() })
