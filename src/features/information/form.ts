import * as z from 'zod'
import { formVersion, text } from '#src/web/texts.ts'

export const informationForm = z.object({
  version: formVersion(),
  contactEmail: text(),
  lastName: text(),
  firstName: text(),
  phone: text(),
  addressLine1: text(),
  addressLine2: text(),
  addressLine3: text(),
  postalCode: text(),
  city: text(),
  country: text(),
  currentPassword: text(),
})

export const linkForm = z.object({ link: text() })
