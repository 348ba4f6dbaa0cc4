import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { urls } from '#src/urls.ts'
import { expectAnswer, expectRefusal } from '#test/support/expect-answer.ts'
import { portal } from '#test/support/portal.ts'
import type { Visitor } from '#test/support/visitor.ts'

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
const MULTIPART = { 'Content-Type': 'multipart/form-data; boundary=x' }
/** Their files are read as a stream. */
const uploads: string[] = [urls.documents, urls.draft.replace(':depositId', 'inconnu')]
const hugeAt = (path: string) => 'x'.repeat(uploads.includes(path) ? 10 * 1024 * 1024 : 65 * 1024)

/** The upload refuses a form with many more fields than its own. */
const UPLOAD_FIELDS = ['file', 'label', 'type', 'version']

/** Addresses of the API have tests of their own. */
const pathsOf = (method: string) =>
  Object.keys(routes)
    .filter((key) => !key.includes(' /api'))
    .filter((key) => key.startsWith(`${method} `))
    .map((key) => key.slice(method.length + 1).replaceAll(/:\w+/g, 'inconnu'))
/** Files, read by programs: test/features/site-addresses. */
const files: string[] = [urls.robots, urls.securityContact, urls.manifest, urls.favicon]
const pages = pathsOf('GET').filter((path) => !files.includes(path))
/** One is judged while it is typed and answers with a sentence: test/features/password/strength. */
const forms = pathsOf('POST').filter((path) => path !== urls.passwordStrength)

/** Bodies that every form refuses. */
const refusedWith = (huge: string): Record<string, [status: number, RequestInit]> => ({
  'a JSON body': [415, { body: '{"login":"x"}', headers: { 'Content-Type': 'application/json' } }],
  'a text body': [415, { body: 'login=x', headers: { 'Content-Type': 'text/plain' } }],
  'a body of no known type': [415, { body: 'login=x', headers: { 'Content-Type': 'x' } }],
  'a huge field': [413, { body: `login=${huge}`, headers: FORM }],
  'a huge field, announced': [413, { body: 'login=x', headers: { ...FORM, 'Content-Length': String(huge.length) } }],
  'a huge part': [
    413,
    { body: `--x\r\nContent-Disposition: form-data; name="login"\r\n\r\n${huge}\r\n--x--`, headers: MULTIPART },
  ],
  'the form of another site': [403, { body: 'login=x', headers: { ...FORM, 'Sec-Fetch-Site': 'cross-site' } }],
  'a form from nobody knows where': [403, { body: 'login=x', headers: { ...FORM, 'Sec-Fetch-Site': '', Origin: 'null' } }],
})

/** Meaningless bodies, which some forms don't read. */
const senseless: Record<string, RequestInit> = {
  'no body at all': {},
  'an empty form': { body: '', headers: FORM },
  'a multipart body without boundary': { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
  'a multipart body cut short': { body: '--x\r\nContent-Disposition: form', headers: MULTIPART },
  'broken percent signs': { body: 'login=%E0%A4%A&%=%&&=&x', headers: FORM },
  'names of the language itself': { body: '__proto__=x&constructor=x&toString=x&login[a]=x&login.b=x', headers: FORM },
}

const absurdValues: Record<string, string | string[] | File> = {
  repeated: ['a', 'b'],
  'with a zero inside': 'a\0b',
  'too long': 'x'.repeat(5000),
  'of odd characters': '\u{1F600}\u202E\uFFFF\uD800é',
  negative: '-1',
  infinite: '1e999',
  'a file': new File(['x'], 'x.txt'),
}

const absurdTails = [
  '/inconnu',
  '/%00',
  '/%E0%A4%A',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e%2f',
  `/${'x'.repeat(3000)}`,
  '%00',
  '//',
  '/',
]

const absurdQueries = [
  ...[
    'etat=x&etat=y',
    'etat[x]=1',
    `etat=${'x'.repeat(9000)}`,
    'page=-1',
    'lien=%F0%9F%98%80',
    '__proto__[x]=1',
    '%00=%00',
    '%E0%A4%A=%',
  ],
  ...[
    'retour=//ailleurs.example',
    'retour=https://ailleurs.example',
    'retour=/%5Cailleurs.example',
    'retour=javascript:alert(1)',
  ],
]

const absurdHeaders = {
  'HX-Request-Type': 'nonsense',
  'HX-Current-URL': 'javascript:alert(1)',
  Cookie: `session=%E0%A4%A; autre=;;=; ${'x'.repeat(5000)}`,
  'Accept-Language': '*;q=x',
}

test.each(forms)('POST %s refuses a body that is not a form of the portal', async (path) => {
  const [someone, stranger] = await visitors()
  for (const [what, [status, init]] of Object.entries(refusedWith(hugeAt(path)))) {
    await expectRefusal(await someone.visit(path, { method: 'POST', ...init }), status, what)
    if (!isUnread(path, what)) await expectRefusal(await stranger.visit(path, { method: 'POST', ...init }), status, what)
  }
})

/** The upload of a stranger is not read but redirected to sign-in. */
const isUnread = (path: string, what: string) => uploads.includes(path) && what === 'a huge part'

test.each(forms)('POST %s answers to nonsense without a server error', async (path) => {
  for (const who of await visitors())
    for (const [what, init] of Object.entries(senseless))
      await expectAnswer(await who.visit(path, { method: 'POST', ...init }), what)
})

test.each(forms)('POST %s answers to absurd values in any field without a server error', async (path) => {
  for (const who of await visitors()) {
    const names = uploads.includes(path) ? UPLOAD_FIELDS : await fieldNames()
    expect(names.length).toBeGreaterThan(0)
    for (const [what, value] of Object.entries(absurdValues))
      await expectAnswer(await who.post(path, Object.fromEntries(names.map((name) => [name, value]))), what)
  }
})

test.each([...new Set([...pages, ...forms])])('%s: addresses near a real one are a 404', async (path) => {
  for (const who of await visitors()) {
    for (const tail of absurdTails.filter((tail) => path !== '/' || tail.length > 2)) {
      const response = await who.visit(path + tail)
      if (response.status !== 404) await expectAnswer(response, tail)
      else await expectRefusal(response, 404, tail)
      expect({ tail, served: response.ok }).toEqual({ tail, served: false })
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      await expectRefusal(await who.visit(path, { method }), 404, method)
  }
})

test.each(pages)('GET %s answers to absurd queries and headers without a server error', async (path) => {
  for (const who of await visitors()) {
    for (const query of absurdQueries) await expectAnswer(await who.visit(`${path}?${query}`), query)
    await expectAnswer(await who.visit(path, { headers: absurdHeaders }), 'headers')
  }
})

async function visitors(): Promise<[Visitor, Visitor]> {
  const { signUp, stranger } = await portal()
  return [await signUp(), stranger()]
}

let known: Promise<string[]> | undefined
function fieldNames() {
  known ??= readFieldNames()
  return known
}

async function readFieldNames() {
  const html = await Promise.all((await visitors()).flatMap((who) => pages.map(async (path) => (await who.get(path)).text())))
  const names = html.flatMap((page) => [...page.matchAll(/<(?:input|select|textarea)\b[^>]*\sname="([^"]+)"/g)])
  return [...new Set(names.map(([, name]) => name!))]
}
