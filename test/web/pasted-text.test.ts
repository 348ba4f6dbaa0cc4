import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dump, dump } from '#test/support/every-table.ts'
import { information } from '#test/support/form-values.ts'
import { forms } from '#test/support/forms.ts'
import { attribute, fieldTag } from '#test/support/html.ts'
import { invisibleSigns, respelled } from '#test/support/other-signs.ts'
import { portal } from '#test/support/portal.ts'

/** Choices, which nobody types. */
const chosen = [
  ...['secretQuestion', 'identifierType', 'type', 'scope', 'structure', 'workspace', 'rights', 'spaces', 'document'],
  ...['category', 'subcategory', 'department', 'workspaces', 'units', 'unit', 'access'],
]
const prose = ['message', 'subject', 'reason', 'comment']
const unclean = new RegExp(`[${invisibleSigns.join('')}\\u00A0\\u1680\\u2000-\\u2015\\u202F\\u2212\\u3000\\uFF01-\\uFF5E]`, 'u')

async function sendAs(form: (typeof forms)[string], spell: (field: string, value: string) => string) {
  const opened = await portal()
  const { visitor, right, path = form.url } = await form.open(opened)
  const fields = Object.entries(right).map(([name, value]) => [name, typeof value === 'string' ? spell(name, value) : value])
  const { status } = await visitor.post(path, Object.fromEntries(fields))
  await opened.settled()
  return { status, right, stored: textsOf(await dump(opened.ports.db)) }
}

const ofMails = ['subject', 'html', 'text', 'body']
/** Mails hold the portal's own sentences. */
const textsOf = (tables: Dump) =>
  Object.values(tables).flatMap((rows) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) => (typeof value === 'string' && !ofMails.includes(name) ? [value] : [])),
    ),
  )

/** Nothing but a space in front: the value itself is one that no levelling would touch. */
const spaced = (value: string) => ` ${value}`

describe('a good value with any signs that a paste brings is accepted, and stored as that value', () => {
  test.each(Object.entries(forms))('%s', async (_, form) => {
    const typed = Object.keys(form.wrong).filter((field) => !form.secret.includes(field) && !chosen.includes(field))
    const plain = await sendAs(form, (_, value) => value)
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const sent = await sendAs(form, (name, value) =>
          typed.includes(name) ? respelled(value, seed, prose.includes(name)) : value,
        )

        expect([200, 303]).toContain(sent.status)
        const isKept = (name: string) => plain.stored.includes(plain.right[name] as string)
        const expected = typed.filter(isKept).map((name) => sent.right[name])
        expect(sent.stored).toEqual(expect.arrayContaining(expected))
        expect(sent.stored.filter((text) => unclean.test(text) && !plain.stored.includes(text))).toEqual([])
      }),
      { numRuns: 2, endOnFailure: true },
    )
    const sent = await sendAs(form, (name, value) => (typed.includes(name) ? spaced(value) : value))

    expect([200, 303]).toContain(sent.status)
    expect(sent.stored.filter((text) => /^ | $/.test(text) && !plain.stored.includes(text))).toEqual([])
  })
})

test('what was typed comes back as typed', async () => {
  const camille = await (await portal()).signUp()
  const typed = { ...information, version: '1', phone: '01\u201123\u201145', city: 'Ab\u00ADbeville', lastName: '' }

  const page = await (await camille.post('/compte/informations', typed)).text()

  expect(attribute(fieldTag(page, 'phone'), 'value')).toBe(typed.phone)
  expect(attribute(fieldTag(page, 'city'), 'value')).toBe(typed.city)
})
