import { z } from 'zod'
import { text } from '../../web/texts.ts'

export const signInForm = z.object({ login: text(), password: text(), back: text() })
