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

export const linesForm = z.object({ scope: choices(), validFrom: text(), validUntil: text() })

export const lineForm = z.object({ version: formVersion(), department: text(), validFrom: text(), validUntil: text() })

export const selectionForm = z.object({ selection: choices(), confirmed: box() })

export const giftForm = z.object({ workspaces: choices(), units: choices(), access: text(), effectiveFrom: text() })

export const rightForm = z.object({ version: formVersion(), unit: text(), access: text(), effectiveFrom: text() })

export const copyForm = z.object({ from: text() })

export const additionForm = z.object({ email: text(), scope: choices(), validFrom: text(), validUntil: text() })
