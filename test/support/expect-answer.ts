import { expect } from 'vitest'

/** Every answer is a page, a refusal that is a page, or a redirect within the portal. */
export async function expectAnswer(response: Response, what: string) {
  expect({ what, failed: response.status >= 500 && response.status }).toEqual({ what, failed: false })
  const isRedirect = response.status >= 300 && response.status < 400
  if (isRedirect) return expectWithin(response, what)
  if (response.headers.get('Content-Type')?.startsWith('application/json')) return
  if (response.headers.get('Content-Disposition')?.startsWith('attachment')) return
  await expectPage(response, what)
}

export async function expectRefusal(response: Response, status: number, what: string) {
  expect({ what, status: response.status }).toEqual({ what, status })
  await expectPage(response, what)
}

function expectWithin(response: Response, what: string) {
  const location = response.headers.get('Location') ?? ''
  expect({ what, location }).toEqual({ what, location: expect.stringMatching(/^\/(?![/\\])/) })
}

async function expectPage(response: Response, what: string) {
  const html = (await response.text()).replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
  expect({
    what,
    french: /^<!DOCTYPE html><html lang="fr">/.test(html),
    titles: html.match(/<h1\b/g)?.length,
    insides: html.match(/\b\w*Error\b|\bat \S+\.\w+:\d+|\[object|\bundefined\b|\bNaN\b|sqlite|node_modules/)?.[0],
    locked: response.headers.get('Content-Security-Policy')?.includes("default-src 'none'"),
  }).toEqual({ what, french: true, titles: 1, insides: undefined, locked: true })
}
