import { z } from 'zod'
import { text } from '#src/web/texts.ts'

export const newRequestForm = z.object({
  category: text(),
  subcategory: text(),
  email: text(),
  subject: text(),
  message: text(),
})

/** `link`: the secret of the follow-up page, for who is not signed in. `document`: one of one's own, to join. */
export const messageForm = z.object({ link: text(), message: text(), document: text() })
