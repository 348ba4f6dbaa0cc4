import { z } from 'zod'
import { formVersion, text } from '../../web/texts.ts'

export const secretQuestionForm = z.object({
  version: formVersion(),
  secretQuestion: text(),
  secretAnswer: text(),
  currentPassword: text(),
})
