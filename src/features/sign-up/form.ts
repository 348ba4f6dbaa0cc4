import * as z from 'zod'
import { text } from '#src/web/texts.ts'

export const signUpForm = z.object({
  login: text(),
  firstName: text(),
  lastName: text(),
  password: text(),
  confirmation: text(),
  secretQuestion: text(),
  secretAnswer: text(),
})

export const activationForm = z.object({ link: text(), password: text() })
export const resendForm = z.object({ login: text() })
