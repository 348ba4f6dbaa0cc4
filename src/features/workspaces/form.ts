import * as z from 'zod'
import { box, choices } from '#src/web/texts.ts'

export const openingForm = z.object({ workspaces: choices() })

export const closingForm = z.object({ confirmed: box() })
