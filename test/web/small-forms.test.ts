import { expect, test } from 'vitest'
import { attribute, fieldTag, textOf, titleOf, withoutTitle, withoutTokens } from '#test/support/html.ts'
import { smallForms } from '#test/support/small-forms.ts'

test.each(Object.entries(smallForms))('%s: a missing field is named, explained and focused', async (_, open) => {
  const { visitor, path, sent, field, around, isRow } = await open()

  const refused = await visitor.post(path, sent)
  const page = await refused.text()
  const part = await (await visitor.htmx.post(path, sent)).text()

  expect(refused.status).toBe(422)
  expect(titleOf(page)).toMatch(/^Erreur – /)
  const tag = fieldTag(page.slice(page.search(/<[^>]* autofocus=""/)), field)
  expect(tag).toContain(' autofocus=""')
  const messageId = `${attribute(tag, 'id')}-erreur`
  const described = around ? (page.match(new RegExp(`<fieldset[^>]*${messageId}[^>]*>`))?.[0] ?? '') : tag
  expect(attribute(described, 'aria-describedby').split(' ')).toContain(messageId)
  if (!around) expect(attribute(tag, 'aria-invalid')).toBe('true')
  expect(textOf(page, messageId)).not.toBe('')
  if (isRow) expect(part).toContain(tag)
  else expect(withoutTokens(page)).toContain(withoutTokens(withoutTitle(part)))
})
