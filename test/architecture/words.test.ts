import { expect, test } from 'vitest'
import { read, sources, texts, withoutComments } from '#test/support/source-files.ts'

/** Lists of French words that are not displayed. */
const wordLists = ['src/domain/account/common-passwords.ts']

test('every sentence that people read is written in components', () => {
  // Page titles may stand in the routes.
  const titles = (file: string) => [...read(file).matchAll(/\btitle: '([^']*)'/g)].map(([, title]) => title!)
  const isFrench = (text: string) =>
    /\p{L}{2}/u.test(text) && /[àâçéèêëîïôûùüœæ’«»]|\b(vous|votre|vos|une|des|pour)\b/i.test(text)
  const files = sources('src').filter((file) => file !== 'src/urls.ts' && !wordLists.includes(file))
  const sentences = files.flatMap((file) =>
    texts(file)
      .filter((text) => isFrench(text) && !titles(file).includes(text))
      .map((text) => `${file}: ${text}`),
  )
  expect(sentences).toEqual([])
})

test('htmx attributes are written in components/kit/htmx.ts alone', () => {
  const files = sources('src', 'components').filter((file) => /data-hx-/.test(withoutComments(file)))
  expect(files).toEqual(['components/kit/htmx.ts'])
})
