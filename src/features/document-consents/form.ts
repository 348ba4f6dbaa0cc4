import { z } from 'zod'
import { formVersion, text } from '../../web/texts.ts'

export const consentForm = z.object({ application: text(), consent: text(), version: formVersion() })
