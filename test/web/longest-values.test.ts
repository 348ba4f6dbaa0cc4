import { expect, test } from 'vitest'
import type { Filled } from '#test/support/form-case.ts'
import { forms } from '#test/support/forms.ts'
import { respelled } from '#test/support/other-signs.ts'
import { portal } from '#test/support/portal.ts'

const seed = 7
/** Where letters alone are no value: the longest one, as people group it. */
const longestOf: Record<string, string> = {
  phone: '+123 45 67 89 01 23 45',
  email: `${'e'.repeat(64)}@${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.fr`,
  contactEmail: `${'e'.repeat(64)}@${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.fr`,
  postalCode: '75001',
}

/** Identifiers and countries have no longest value; a mailbox that must exist has its own. */
const apart = (name: string, right: Record<string, Filled>) =>
  ['identifier', 'country'].includes(name) || (name === 'email' && right.legalName === undefined)

/** One sign less than the first value that the forms' table calls too long. */
function longest(name: string, wrong: readonly Filled[]) {
  const tooLong = wrong.find((value) => typeof value === 'string' && /^x{20,}$/.test(value))
  return longestOf[name] ?? (typeof tooLong === 'string' ? 'x'.repeat(tooLong.length - 1) : undefined)
}

test.each(Object.entries(forms))(
  '%s: the longest value passes however it was pasted, and no browser cuts it',
  async (_, form) => {
    const opened = await portal()
    const { visitor, right, path = form.url } = await form.open(opened)
    const page = await (await visitor.get(path)).text()
    expect(page).not.toContain('maxlength=')

    const typed = Object.entries(form.wrong).flatMap(([name, wrong]): [string, string][] => {
      const isLeft = form.secret.includes(name) || right[name] === undefined || apart(name, right)
      const value = isLeft ? undefined : longest(name, wrong)
      return value === undefined ? [] : [[name, respelled(value, seed)]]
    })
    const { status } = await visitor.post(path, { ...right, ...Object.fromEntries(typed) })

    expect(status).toBeOneOf([200, 303])
  },
)
