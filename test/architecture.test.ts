import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { imports, read, sources, specifiers, texts, withoutComments } from './support/source-files.ts'

const belowTheWeb = [
  'src/affiliation',
  'src/auth',
  'src/mail',
  'src/search',
  'src/directory',
  'src/db',
  'src/ports',
  'src/domain',
  'src/urls.ts',
]

/** Who may import whom. A folder not named on the right is out of reach. */
const mayImport: Record<string, string[]> = {
  'src/domain': [],
  components: ['src/domain', 'src/urls.ts'],
  'src/ports': ['src/db', 'src/domain'],
  'src/db': ['src/ports', 'src/domain'],
  'src/auth': ['src/mail', 'src/db', 'src/ports', 'src/domain', 'src/urls.ts', 'components/mails'],
  'src/mail': ['src/db', 'src/ports', 'src/domain', 'src/urls.ts', 'components/mails'],
  'src/search': ['src/db', 'src/ports', 'src/domain', 'src/urls.ts'],
  'src/directory': ['src/search', 'src/db', 'src/ports', 'src/domain', 'components/directory'],
  'src/affiliation': ['src/mail', 'src/db', 'src/ports', 'src/domain', 'src/urls.ts', 'components/mails'],
  'src/purge': ['src/documents', 'src/db', 'src/ports', 'src/domain'],
  'src/web': [...belowTheWeb, 'components/kit', 'components/errors'],
  'src/features': ['src/web', 'src/documents', ...belowTheWeb, 'components'],
  'src/documents': ['src/db', 'src/ports', 'src/domain'],
  'src/jobs': ['src/purge', 'src/documents', ...belowTheWeb, 'components/mails'],
}

/** Packages that only some files may know; every other package is anyone's. */
const knownTo: { packages: RegExp; files: RegExp }[] = [
  {
    packages: /^(@libsql\/|drizzle-orm\/(d1|libsql)|resend|aws4fetch)/,
    files: /^src\/(ports\/|commands\/|worker\.ts$|deno\.ts$)/,
  },
  { packages: /^node:(fs|child_process|net|http|stream)/, files: /^src\/(ports\/|commands\/|deno\.ts$)/ },
  { packages: /^lucia/, files: /^src\/auth\/sessions\.ts$/ },
  { packages: /^hono/, files: /^(src\/(web\/|features\/|app\.tsx$|deno\.ts$)|components\/)/ },
]

/** Files that may hold words of French: people never read them there. */
const wordLists = ['src/domain/common-passwords.ts']

const LINES_MAX = 120
const TEST_LINES_MAX = 200
/** Longer than that, each with its reason. */
const longFiles: Record<string, string> = {}

test.each(Object.keys(mayImport))('%s imports only what it may', (folder) => {
  const allowed = [folder, ...mayImport[folder]!]
  const reach = (file: string) =>
    imports(file).filter((target) => dirname(target) !== dirname(file) && !allowed.some((place) => isWithin(target, place)))
  expect(arrows(sources(folder), reach)).toEqual([])
})

test('features do not know each other', () => {
  const others = (file: string) =>
    imports(file).filter((target) => isWithin(target, 'src/features') && folderOf(target, 3) !== folderOf(file, 3))
  expect(arrows(sources('src/features'), others)).toEqual([])
})

test('only an entry point leads to an entry point', () => {
  const entry = /^src\/(worker\.ts|deno\.ts|commands\/|demo\/)/
  const composed = /^src\/(app\.tsx|jobs\.ts)$/
  const entered = (file: string) => imports(file).filter((target) => entry.test(target) || composed.test(target))
  const inside = sources('src', 'components').filter((file) => !entry.test(file))
  expect(arrows(inside, entered)).toEqual([])
})

test.each(knownTo)('$packages is known to $files alone', ({ packages, files }) => {
  const strangers = sources('src', 'components').filter((file) => !files.test(file))
  expect(arrows(strangers, (file) => specifiers(file).filter((name) => packages.test(name)))).toEqual([])
})

test('htmx is known to the kit alone', () => {
  const outside = sources('src', 'components').filter((file) => !isWithin(file, 'components/kit'))
  expect(outside.filter((file) => /\bhx-[a-z]+[\w:-]*=/.test(withoutComments(file)))).toEqual([])
})

test('what people read is written in components', () => {
  // A page is named beside its address, in the routes: a title is a name, not a sentence.
  const titles = (file: string) => [...read(file).matchAll(/\btitle: '([^']*)'/g)].map(([, title]) => title!)
  const isFrench = (text: string) =>
    /\p{L}{2}/u.test(text) && /[àâçéèêëîïôûùüœæ’«»]|\b(vous|votre|vos|une|des|pour)\b/i.test(text)
  const inside = sources('src').filter((file) => !/^src\/(demo\/|urls\.ts$)/.test(file) && !wordLists.includes(file))
  expect(arrows(inside, (file) => texts(file).filter((text) => isFrench(text) && !titles(file).includes(text)))).toEqual([])
})

test(`a file holds one idea: at most ${LINES_MAX} lines, ${TEST_LINES_MAX} for a test`, () => {
  const tooLong = (file: string) => read(file).split('\n').length - 1 > (isWithin(file, 'test') ? TEST_LINES_MAX : LINES_MAX)
  expect(sources('src', 'components', 'test').filter(tooLong)).toEqual(Object.keys(longFiles))
})

function arrows(files: string[], targets: (file: string) => string[]) {
  return files.flatMap((file) => targets(file).map((target) => `${file} → ${target}`))
}

function isWithin(path: string, place: string) {
  return path === place || path.startsWith(`${place}/`)
}

function folderOf(path: string, depth: number) {
  return path.split('/').slice(0, depth).join('/')
}
