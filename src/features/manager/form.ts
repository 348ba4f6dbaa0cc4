import { z } from 'zod'
import { choices, text } from '../../web/texts.ts'

export const verdictForm = z.object({ verdict: text(), reason: text() })

/** `asked`: the form that asks for the reason was on the page. */
export const verdictsForm = z.object({ verdict: text(), reason: text(), asked: text(), selection: choices() })
