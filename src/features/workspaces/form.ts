import * as z from 'zod'
import { box, choices, text } from '#src/web/texts.ts'
import { verdictForm } from '#src/web/verdict-form.ts'

export const openingForm = z.object({ workspaces: choices() })

export const closingForm = z.object({ confirmed: box() })

/** `waiting`: how many requests the page showed. */
export const generatedVerdictForm = verdictForm.extend({ waiting: text() })
