import * as z from 'zod'
import { box, text } from '#src/web/texts.ts'

export const confirmedForm = z.object({ confirmed: box() })

export const successionForm = z.object({ verdict: text() })

/** `currentPassword`: what takes a structure from its manager needs a fresh proof. */
export const proposalForm = z.object({ successor: text(), currentPassword: text() })

export const replacementForm = z.object({ currentPassword: text() })
