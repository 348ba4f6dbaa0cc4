import * as z from 'zod'
import { formVersion, text } from '#src/web/texts.ts'

export const applicationForm = z.object({ application: text(), consent: text(), version: formVersion() })
