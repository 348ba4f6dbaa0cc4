import * as z from 'zod'
import { choices, formVersion, text } from '#src/web/texts.ts'

export const answerForm = z.object({ message: text(), documents: choices(), version: formVersion() })
