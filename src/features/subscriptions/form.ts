import * as z from 'zod'
import { box, choices, text } from '#src/web/texts.ts'

export const requestForm = z.object({
  structure: text(),
  workspace: text(),
  rights: choices(),
  effectiveFrom: text(),
  comment: text(),
})

const SUBSCRIPTIONS_MAX = 2000

export const removalForm = z.object({ selection: choices(SUBSCRIPTIONS_MAX), confirmed: box() })
