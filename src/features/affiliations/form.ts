import * as z from 'zod'
import { box, choices, formVersion, text } from '#src/web/texts.ts'

export const requestForm = z.object({ scope: choices(), validFrom: text(), validUntil: text(), spaces: choices() })

/** `line`: the request to withdraw, in the version shown. */
export const cancellationForm = z.object({ line: text(), version: formVersion() })

export const removalForm = z.object({ selection: choices(), confirmed: box() })
