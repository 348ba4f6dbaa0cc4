import * as z from 'zod'
import { text } from '#src/web/texts.ts'

export const newRequestForm = z.object({
  category: text(),
  subcategory: text(),
  email: text(),
  subject: text(),
  message: text(),
})

/** `link`: the secret of a visitor's follow-up page. `document`: one of the person's own documents, to join. */
export const messageForm = z.object({ link: text(), message: text(), document: text() })
