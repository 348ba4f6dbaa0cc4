import * as z from 'zod'
import { text } from '#src/web/texts.ts'

/** Enough for more than thirty structures. */
const PLAN_CHARACTERS_MAX = 12_000

/** `plan`: see domain/account/leaving-plan. `courriels`: addresses searched for, whose people may be named. */
export const deactivationForm = z.object({
  plan: z.string().max(PLAN_CHARACTERS_MAX).default(''),
  courriels: text(),
  currentPassword: text(),
})
