import { describe, expect, test } from 'vitest'
import type { FormCase } from '../form-case.ts'
import { forms } from '../forms.ts'
import { attribute, escaped, fieldTag, textOf, titleOf, withoutTitle } from '../html.ts'
import { portal } from '../portal.ts'

const cases = Object.entries(forms).flatMap(([name, form]) =>
  Object.entries(form.wrong).flatMap(([field, values]) =>
    values.map((value) => ({ name, form, field, value, shown: value.slice(0, 24) })),
  ),
)

describe('a wrong field is named, explained and given the focus; what was typed stays', () => {
  test.each(cases)('$name: $field "$shown"', async ({ form, field, value }) => {
    const { visitor, right } = await form.open(await portal())
    const typed = { ...right, [field]: value }

    const refused = await visitor.post(form.url, typed)
    const page = await refused.text()

    expect(refused.status).toBe(422)
    expect(titleOf(page)).toMatch(/^Erreur – /)
    const tag = fieldTag(page, field)
    expect(attribute(tag, 'aria-invalid')).toBe('true')
    expect(tag).toContain(' autofocus=""')
    const messageId = `${attribute(tag, 'id')}-erreur`
    expect(attribute(tag, 'aria-describedby').split(' ')).toContain(messageId)
    expect(textOf(page, messageId)).not.toBe('')
    expect(page).toContain(`href="#${attribute(tag, 'id')}"`)
    expectTyped(page, form, typed)
  })
})

/** All but the secrets comes back as it was typed. */
function expectTyped(page: string, form: FormCase, typed: Record<string, string>) {
  for (const [name, value] of Object.entries(typed)) {
    const tag = fieldTag(page, name)
    if (form.secret.includes(name)) expect(attribute(tag, 'value')).toBe('')
    else if (tag.startsWith('<textarea')) expect(page).toContain(`>${escaped(value)}</textarea>`)
    else if (tag.startsWith('<select'))
      expect(page).toContain(value && isOption(page, value) ? `<option value="${value}" selected` : '<select')
    else expect(attribute(tag, 'value')).toBe(escaped(value))
  }
}

const isOption = (page: string, value: string) => page.includes(`<option value="${value}"`)

test.each(Object.entries(forms))('%s: the same form comes back with and without JavaScript', async (_, form) => {
  const { visitor, right } = await form.open(await portal())
  const [[field, [value = '']]] = Object.entries(form.wrong) as [[string, string[]]]

  const page = await (await visitor.post(form.url, { ...right, [field]: value })).text()
  const answer = await visitor.htmx.post(form.url, { ...right, [field]: value })
  const part = await answer.text()

  expect(answer.status).toBe(422)
  expect(titleOf(part)).toBe(titleOf(page))
  expect(page).toContain(withoutTitle(part))
})

test.each(Object.entries(forms))('%s: nothing filled in names every mandatory field', async (_, form) => {
  const { visitor, right } = await form.open(await portal())
  const kept = Object.fromEntries(Object.entries(right).filter(([name]) => ['link', 'version'].includes(name)))

  const refused = await visitor.post(form.url, kept)
  const page = await refused.text()

  expect(refused.status).toBe(422)
  const mandatory = Object.keys(form.wrong).filter((field) => / required=""/.test(fieldTag(page, field)))
  expect(mandatory.filter((field) => attribute(fieldTag(page, field), 'aria-invalid') !== 'true')).toEqual([])
})

test.each(Object.entries(forms))('%s: filled in right, it is accepted', async (_, form) => {
  const { visitor, right } = await form.open(await portal())

  const answer = await visitor.post(form.url, right)

  expect([200, 303]).toContain(answer.status)
})
