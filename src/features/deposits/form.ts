import * as z from 'zod'
import { choices, formVersion, text } from '#src/web/texts.ts'

export const draftForm = z.object({
  ...{ sender: text(), department: text(), number: text(), invoiceDate: text() },
  ...{ net: text(), vat: text(), amount: text(), currency: text(), orderNumber: text(), documentType: text() },
  documents: choices(),
  version: formVersion(),
})

export const depositForm = z.object({ version: formVersion() })
