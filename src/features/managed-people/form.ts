import * as z from 'zod'
import { box, choices, formVersion, text } from '#src/web/texts.ts'

export const rightsForm = z.object({
  version: formVersion(),
  role: text(),
  mayConfigureWorkspaces: box(),
  mayApproveSubscriptions: box(),
  currentPassword: text(),
})

export const endForm = z.object({ confirmed: box() })

export const additionForm = z.object({ email: text(), scope: choices(), validFrom: text(), validUntil: text() })
