import * as z from 'zod'
import { text } from '#src/web/texts.ts'

export const signInForm = z.object({ login: text(), password: text(), back: text() })
