import * as z from 'zod'
import { box, formVersion, text } from '#src/web/texts.ts'

const sheet = {
  legalName: text(),
  displayName: text(),
  addressLine1: text(),
  addressLine2: text(),
  postalCode: text(),
  city: text(),
  country: text(),
  email: text(),
  phone: text(),
  departmentCodeRequired: box(),
  commitmentNumberRequired: box(),
}

export const creationForm = z.object({ identifierType: text(), identifier: text(), ...sheet })
export const editionForm = z.object({ version: formVersion(), isActive: box(), ...sheet })
export const departmentForm = z.object({ version: formVersion(), code: text(), name: text(), isActive: box() })
