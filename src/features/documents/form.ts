import * as z from 'zod'
import { choices, formVersion, text } from '#src/web/texts.ts'

export const detailsForm = z.object({ version: formVersion(), label: text(), type: text() })

export const selectionForm = z.object({ selection: choices() })
