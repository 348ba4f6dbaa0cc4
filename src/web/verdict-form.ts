import * as z from 'zod'
import { text } from './texts.ts'

export const verdictForm = z.object({ verdict: text(), reason: text() })
