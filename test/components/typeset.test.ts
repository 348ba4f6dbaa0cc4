import { expect, test } from 'vitest'
import { assets } from '#components/kit/assets.generated.ts'
import { typeset } from '#components/words/typeset.ts'

const NBSP = '\u00a0'

test.each([
  ['<p>Qui ? Lui : « oui » ; vrai !</p>', `<p>Qui${NBSP}? Lui${NBSP}: «${NBSP}oui${NBSP}»${NBSP}; vrai${NBSP}!</p>`],
  ['<a href="#x">Nom</a> : manque', `<a href="#x">Nom</a>${NBSP}: manque`],
  ['<a title="Qui ?">x</a>', '<a title="Qui ?">x</a>'],
  ['<textarea>Qui ?</textarea> ?', `<textarea>Qui ?</textarea>${NBSP}?`],
  ['<style>a :b{}</style>', '<style>a :b{}</style>'],
  ['<textarea rows="2" name="x">« Qui ? »</textarea>', '<textarea rows="2" name="x">« Qui ? »</textarea>'],
  ['« ! » ?', `«${NBSP}!${NBSP}»${NBSP}?`],
  ['a &amp; b&nbsp;: c', 'a &amp; b&nbsp;: c'],
])('%s', (html, set) => {
  expect(typeset(html)).toBe(set)
})

test('the stylesheet inside a page stays as its hash in the policy knows it', () => {
  const style = `<style>${assets.stylesheet.text}</style>`
  expect(typeset(style)).toBe(style)
})
