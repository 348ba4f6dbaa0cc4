import { z } from 'zod'
import { text } from '#src/web/texts.ts'

/** A plan for thirty structures and more. */
const PLAN_CHARACTERS_MAX = 12_000

/** `plan`: see domain/leaving-plan. `courriels`: addresses searched for, which let somebody from elsewhere be named. */
export const deactivationForm = z.object({ plan: z.string().max(PLAN_CHARACTERS_MAX).default(''), courriels: text() })
