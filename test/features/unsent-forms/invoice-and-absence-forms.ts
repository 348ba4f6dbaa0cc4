import { creatingAbsenceForms } from '#test/support/absence-forms.ts'
import { acceptance, creatingDepositForms } from '#test/support/deposit-forms.ts'
import type { Portal } from '#test/support/portal.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'

/** A form outside the table of forms, sent as it would be accepted. `typed`: what its panel shows again; else its page is shown. */
export type OtherForm = {
  opened: Pick<Portal, 'ports' | 'stranger' | 'signUp' | 'settled'>
  visitor: Visitor
  path: string
  sent: Fields
  typed: string[]
}

const absenceForms = Object.entries(creatingAbsenceForms).map(([route, open]) => {
  const typed = route.endsWith(':reportId') ? ['successor'] : []
  const kept = async () => {
    const { here, visitor, path, right } = await open()
    const { currentPassword: _, ...sent }: Fields = right
    return form(here, visitor, path, sent, typed)
  }
  return [route.slice('POST '.length), kept] as const
})

export const invoiceAndAbsenceForms: Record<string, () => Promise<OtherForm>> = {
  ...Object.fromEntries(absenceForms),
  '/espaces/factures-emises/brouillons/:depositId': async () => {
    const { right, ...opened } = await depositForm('POST /espaces/factures-emises/brouillons/:depositId')
    const typed = Object.keys(right).filter((name) => !['file', 'document', 'act', 'version', 'department'].includes(name))
    return { ...opened, sent: right, typed }
  },
  '/espaces/factures-emises/brouillons/:depositId/depot': async () =>
    ofButton(await depositForm('POST /espaces/factures-emises/brouillons/:depositId/depot')),
  '/espaces/factures-emises/brouillons/:depositId/suppression': async () =>
    ofButton(await depositForm('POST /espaces/factures-emises/brouillons/:depositId/suppression')),
  '/structures/:structureId/logiciels': async () => {
    const { here, visitor, path, right } = await acceptance()
    return form(here, visitor, path, right)
  },
}

async function depositForm(key: keyof typeof creatingDepositForms) {
  const { here, visitor, path, right } = await creatingDepositForms[key]!()
  return { opened: here, visitor, path, right }
}

function ofButton({ right, ...opened }: Awaited<ReturnType<typeof depositForm>>): OtherForm {
  return { ...opened, sent: right, typed: [] }
}

export function form(
  opened: OtherForm['opened'],
  visitor: Visitor,
  path: string,
  sent: Fields = {},
  typed: string[] = [],
): OtherForm {
  return { opened, visitor, path, sent, typed }
}
