import type { FormCase } from './form-case.ts'
import { forms } from './forms.ts'
import { type Portal, portal } from './portal.ts'
import { smallForms } from './small-forms.ts'
import type { Fields, Visitor } from './visitor.ts'

/** A form about to be sent. `page`: where it is shown, if not at its own address. */
export type RepeatableForm = { here: Portal; visitor: Visitor; path: string; right: Fields; page?: string }
export type Opener = () => Promise<RepeatableForm>

export function typed(name: keyof typeof forms, page?: (right: Fields, path: string) => string): Opener {
  const form = forms[name] as FormCase
  return async () => {
    const here = await portal()
    const { visitor, right, path = form.url } = await form.open(here)
    return { here, visitor, path, right, ...(page && { page: page(right, path) }) }
  }
}

export function small(name: keyof typeof smallForms, right = ''): Opener {
  return async () => {
    const { hall, visitor, path, sent, field, ...rest } = await smallForms[name]!()
    return { here: hall, visitor, path, right: { ...sent, [field]: rest.right ?? (right || 'oui') } }
  }
}
