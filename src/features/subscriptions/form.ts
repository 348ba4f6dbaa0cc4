import * as z from 'zod'
import { box, choices, formVersion, text } from '#src/web/texts.ts'

export const requestForm = z.object({
  structure: text(),
  workspace: text(),
  rights: choices(),
  effectiveFrom: text(),
  comment: text(),
})

/** The version of the request that was shown. */
export const cancellationForm = z.object({ version: formVersion() })

const SUBSCRIPTIONS_MAX = 2000

export const removalForm = z.object({ selection: choices(SUBSCRIPTIONS_MAX), confirmed: box() })
