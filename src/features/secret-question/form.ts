import * as z from 'zod'
import { formVersion, text } from '#src/web/texts.ts'

export const secretQuestionForm = z.object({
  version: formVersion(),
  secretQuestion: text(),
  secretAnswer: text(),
  currentPassword: text(),
})
