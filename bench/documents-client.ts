import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { DEMO_PASSWORD } from '#demo/accounts.ts'
import { urls, withQuery } from '#src/urls.ts'

/** Someone of the demonstration, signed in to a portal. `address`: theirs, for a portal behind a proxy. */
export async function visitor(portal: string, login: string, address = '192.0.2.1') {
  const headers = { Origin: portal, 'X-Forwarded-For': address }
  const body = new URLSearchParams({ login: `${login}@demo.example`, password: DEMO_PASSWORD })
  const answer = await fetch(portal + urls.signIn, { method: 'POST', headers, body, redirect: 'manual' })
  await answer.body?.cancel()
  const cookie = /\bsession=[^;]+/.exec(answer.headers.get('Set-Cookie') ?? '')?.[0] ?? ''
  const visit = (path: string, init: RequestInit = {}) =>
    fetch(portal + path, { ...init, redirect: 'manual', headers: { ...headers, Cookie: cookie } })

  let mark: Promise<string> | undefined
  function owner() {
    mark ??= visit(urls.documents)
      .then((page) => page.text())
      .then((html) => new RegExp(`name="${OWNER_FIELD}" value="([^"]+)"`).exec(html)?.[1] ?? '')
    return mark
  }

  return {
    cookie,
    visit,
    async post(path: string, fields: Record<string, string>) {
      return visit(path, { method: 'POST', body: new URLSearchParams({ [OWNER_FIELD]: await owner(), ...fields }) })
    },
    async add(file: File) {
      const form = new FormData()
      form.set(OWNER_FIELD, await owner())
      form.set('file', file)
      form.set('label', file.name)
      form.set('type', 'annex')
      const added = await visit(urls.documents, { method: 'POST', body: form })
      await added.body?.cancel()
      if (added.status !== 303) throw new Error(`not added: ${added.status}`)
    },
    async documentIds() {
      const pages = ['1', '2'].map(async (page) => (await visit(withQuery(urls.documents, { page }))).text())
      const rows = (await Promise.all(pages)).join('').matchAll(/name="selection" value="([^"]+)"/g)
      return [...rows].map(([, id]) => id ?? '')
    },
    archive: (ids: string[]) => visit(`${urls.documentArchive}?${ids.map((id) => `selection=${id}`).join('&')}`),
  }
}

export function signIn(portal: string, address: string, login: string, password: string) {
  const headers = { Origin: portal, 'X-Forwarded-For': address }
  const body = new URLSearchParams({ login: `${login}@demo.example`, password })
  return fetch(portal + urls.signIn, { method: 'POST', redirect: 'manual', headers, body })
}

/** In milliseconds. */
export async function timedBody(open: () => Promise<Response>) {
  const startedAt = performance.now()
  const { body } = await open()
  let first = 0
  let bytes = 0
  for await (const chunk of body ?? []) {
    first ||= performance.now() - startedAt
    bytes += chunk.length
  }
  return { first, last: performance.now() - startedAt, bytes }
}
