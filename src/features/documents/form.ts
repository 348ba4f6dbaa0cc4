import { z } from 'zod'
import { formVersion, text } from '#src/web/texts.ts'

export const detailsForm = z.object({ version: formVersion(), label: text(), type: text() })

export const selectionForm = z.object({
  selection: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat()),
})
