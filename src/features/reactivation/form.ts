import * as z from 'zod'
import { box, text } from '#src/web/texts.ts'

/** `prefilled`: the sign-in page sent the address typed there; the form opens with it. */
export const reactivationForm = z.object({ login: text(), prefilled: box() })

export const secretsForm = z.object({
  link: text(),
  password: text(),
  confirmation: text(),
  secretQuestion: text(),
  secretAnswer: text(),
})
