import { z } from 'zod'
import { text } from './texts.ts'

/** « Valider », or « Refuser » with a reason. */
export const verdictForm = z.object({ verdict: text(), reason: text() })
