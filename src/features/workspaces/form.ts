import { z } from 'zod'
import { box, choices, text } from '../../web/texts.ts'

export const openingForm = z.object({ spaces: choices() })

export const closingForm = z.object({ confirmed: box() })

export const verdictForm = z.object({ verdict: text(), reason: text() })
