import { z } from 'zod'
import { box, choices } from '#src/web/texts.ts'

export const openingForm = z.object({ spaces: choices() })

export const closingForm = z.object({ confirmed: box() })
