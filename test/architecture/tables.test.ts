import { expect, test } from 'vitest'
import { sources, withoutComments } from '#test/support/source-files.ts'

/** `table.constructor` exists in every plain object: a table read by any text is a Map, one read by known names has them in its type. */
const openTable = /^(?:export )?const \w+: (?:Readonly<|Partial<)*Record<(?:string|number), .*=/gm
/** « toString in table » is true as well; Object.hasOwn and Map.has are not fooled. */
const openTest = /[\w)\]] in [a-z]\w*(?=\)|$| \?| &&| \|\|)/gm
const loop = /\bfor \(const \w+ in \w+\)/g

test('a table looked up by typed text is a Map, never a plain object', () => {
  const files = sources('src', 'components').filter((file) => !file.endsWith('.js'))
  const found = files.flatMap((file) => {
    const code = withoutComments(file)
      .replace(loop, '')
      .replace(/'[^'\n]*'|`[^`]*`/g, "''")
    return [...code.matchAll(openTable), ...code.matchAll(openTest)].map(([text]) => `${file}: ${text}`)
  })
  expect(found).toEqual([])
})
