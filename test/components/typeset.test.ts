import { expect, test } from 'vitest'
import { typeset } from '#components/words/typeset.ts'

const NBSP = '\u00a0'

test.each([
  ['<p>Qui ? Lui : « oui » ; vrai !</p>', `<p>Qui${NBSP}? Lui${NBSP}: «${NBSP}oui${NBSP}»${NBSP}; vrai${NBSP}!</p>`],
  ['<a href="#x">Nom</a> : manque', `<a href="#x">Nom</a>${NBSP}: manque`],
  ['<a title="Qui ?">x</a>', '<a title="Qui ?">x</a>'],
  ['<textarea>Qui ?</textarea> ?', `<textarea>Qui ?</textarea>${NBSP}?`],
  ['<style>a :b{}</style>', '<style>a :b{}</style>'],
  ['a &amp; b&nbsp;: c', 'a &amp; b&nbsp;: c'],
])('%s', (html, set) => {
  expect(typeset(html)).toBe(set)
})
