import { z } from 'zod'
import { text } from '#src/web/texts.ts'

/** More than the panel shows. */
const LINES_MAX = 200

/** `vue`: the invoice and the state that was shown, for each ticked line; `toutes`: all that may be seen. */
export const seenForm = z.object({
  vue: z
    .union([z.array(z.string()).max(LINES_MAX), z.string()])
    .default([])
    .transform((sent) => [sent].flat()),
  toutes: text(),
})

export const addressForm = z.object({ adresse: text() })
