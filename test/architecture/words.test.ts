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

test('a secret is typed in a PasswordField or a SecretAnswerField, whose name is never kept', () => {
  const secret = /type="password"|autocomplete="(off|one-time-code)"/
  const files = sources('components').filter((file) => secret.test(withoutComments(file)))
  expect(files.toSorted()).toEqual(['components/kit/PasswordField.tsx', 'components/kit/SecretAnswerField.tsx'])
})

test('a form that changes something is an OwnedForm, which says for whom it was shown', () => {
  const forms = sources('components').flatMap((file) =>
    [...read(file).matchAll(/<form\b[^>]*/g)].map(([tag]) => `${file} ${tag}`),
  )
  const owned = 'components/kit/OwnedForm.tsx <form method={method} action={action} {...form}'
  expect(forms.filter((form) => !form.includes('method="get"'))).toEqual([owned])
})

test('cookies are set by src/web/cookies.ts alone', () => {
  expect(sources('src', 'components').filter((file) => /Set-Cookie|\bsetCookie\(|document\.cookie/i.test(read(file)))).toEqual([
    'src/web/cookies.ts',
  ])
})
