import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from '#src/formats/content-disposition.ts'

test('the header is one line of safe ASCII that gives the name back, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachment(name)
      expect(header).toMatch(/^attachment; filename="[ !#$&-[\]-~]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/)
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name.toWellFormed())
    }),
  )
})
