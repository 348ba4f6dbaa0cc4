import { app } from '#src/app.tsx'
import type { Ports } from '#src/ports/ports.ts'
import { explained } from './explained-statements.ts'
import { ownerField } from './form-owner.ts'

/** A list is sent as repeated fields; a file makes the form multipart. */
export type Fields = Record<string, string | string[] | File | File[]>

export type Visitor = ReturnType<typeof visitor>

const PART = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

/** Keeps cookies and comes from the portal's own pages. */
export function visitor(ports: Ports, cookies: Record<string, string> = {}, address = '192.0.2.1') {
  const jar = new Map(Object.entries(cookies))

  const owner = () => ownerField(ports, jar.get('session') ?? jar.get('__Host-session'))

  async function visit(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', 'X-Test-Address': address })
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const body = init.body instanceof FormData ? await wholeForm(init.body, headers) : init.body
    const response = await app.request(path, { ...init, ...(body && { body }), headers }, { ...ports, db: explained(ports.db) })
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie)
    return isPage(response) ? plainSpaces(response) : response
  }

  const speaking = (headers: Record<string, string>) => ({
    get: (path: string) => visit(path, { headers }),
    post: async (path: string, fields: Fields = {}) =>
      visit(path, { method: 'POST', body: bodyOf({ ...(await owner()), ...fields }), headers }),
  })
  return { ...speaking({}), htmx: speaking(PART), visit, owner, cookies: jar }
}

/** As bytes: Node throws when the reader of a FormData's own stream cancels it, and workerd warns of a Blob that has a type of its own. */
async function wholeForm(form: FormData, headers: Headers) {
  const written = new Response(form)
  headers.set('Content-Type', written.headers.get('Content-Type') ?? '')
  return written.arrayBuffer()
}

function keep(jar: Map<string, string>, cookie: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (value === '' || /;\s*max-age=0\b/i.test(cookie)) jar.delete(name)
  else jar.set(name, value)
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const entries = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
  if (!entries.some(([, value]) => value instanceof File)) return new URLSearchParams(entries as [string, string][])
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const isPage = (response: Response) => response.headers.get('Content-Type')?.startsWith('text/html')

/** Replaces typographic spaces by plain ones. */
function plainSpaces(response: Response): Response {
  const text = response.text.bind(response)
  return Object.assign(response, { text: async () => (await text()).replaceAll('\u00a0', ' ') })
}
