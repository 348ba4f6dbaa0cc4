import * as z from 'zod'
import { text } from '#src/web/texts.ts'

export const passwordForm = z.object({ currentPassword: text(), password: text(), confirmation: text() })
