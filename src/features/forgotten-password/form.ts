import * as z from 'zod'
import { text } from '#src/web/texts.ts'

export const forgottenPasswordForm = z.object({ login: text() })
export const passwordResetForm = z.object({ link: text(), answer: text(), password: text(), confirmation: text() })
