import { z } from 'zod'
import { box, choices, text } from '../../web/texts.ts'

export const requestForm = z.object({
  structure: text(),
  workspace: text(),
  rights: choices(),
  effectiveFrom: text(),
  comment: text(),
})

export const removalForm = z.object({ selection: choices(), confirmed: box() })
