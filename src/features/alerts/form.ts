import * as z from 'zod'
import { text } from '#src/web/texts.ts'

const LINES_MAX = 200

/** `vue`: invoice and shown state of each ticked line; `toutes`: all visible ones. */
export const seenForm = z.object({
  vue: z
    .union([z.array(z.string()).max(LINES_MAX), z.string()])
    .default([])
    .transform((sent) => [sent].flat()),
  toutes: text(),
})

export const addressForm = z.object({ adresse: text() })
