import { expect, test } from 'vitest'
import { read, sources, specifiers } from '#test/support/source-files.ts'

/** Packages that only some files may import; any file may import the others. */
const restricted: { packages: RegExp; files: RegExp }[] = [
  {
    packages: /^(@libsql\/|drizzle-orm\/(d1|libsql)|resend|aws4fetch)/,
    files: /^src\/(adapters\/|commands\/|worker\.ts$|deno\.ts$)/,
  },
  { packages: /^node:(fs|child_process|net|http|stream)/, files: /^src\/(adapters\/|commands\/|deno\.ts$)/ },
  { packages: /^lucia/, files: /^src\/auth\/sessions\.ts$/ },
  { packages: /^hono/, files: /^(src\/(web\/|features\/|app\.tsx$|deno\.ts$)|components\/)/ },
]

test.each(restricted)('$packages is imported by $files alone', ({ packages, files }) => {
  const others = sources('src', 'components').filter((file) => !files.test(file))
  expect(others.flatMap((file) => packagesOf(file).filter((name) => packages.test(name)))).toEqual([])
})

test('served code imports no devDependency', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const missing = sources('src', 'components', 'demo').flatMap((file) =>
    packagesOf(file)
      .filter((name) => !name.startsWith('node:') && !(packageName(name) in dependencies))
      .map((name) => `${file} → ${name}`),
  )
  expect(missing).toEqual([])
})

const packagesOf = (file: string) => specifiers(file).filter((name) => !/^[.#]/.test(name))

function packageName(specifier: string) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
