import type { Ctx } from './route.ts'

type Keys = readonly string[]

/** Undefined if the address means no other one. */
export function toMeant(c: Ctx, keys: Keys): Response | undefined {
  const { pathname, search } = new URL(c.req.url)
  const meant = spelledAddress(keys, c.req.method, pathname)
  return meant === undefined ? undefined : c.redirect(meant + search, 308)
}

/**
 * The address that a mistyped one means: without slashes at its end, with the capitals of a route. Codes of workspaces are in small
 * letters and numbers of requests in capitals; other parameters keep theirs. Undefined if there is none, or if it is spelled right already.
 */
function spelledAddress(keys: Keys, method: string, path: string): string | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  const typed = path.replace(/\/+$/, '').split('/')
  for (const key of keys) {
    const [verb, pattern = ''] = key.split(' ')
    const parts = pattern.split('/')
    if (verb !== asked || parts.length !== typed.length) continue
    const isMeant = parts.every((part, index) => part.startsWith(':') || part.toLowerCase() === typed[index]?.toLowerCase())
    const address = parts.map((part, index) => (part.startsWith(':') ? spelled(part, typed[index] ?? '') : part)).join('/')
    if (isMeant && address !== path && address.startsWith('/') && !address.startsWith('//')) return address
  }
  return undefined
}

const SUPPORT_NUMBER = /^s-[a-z\d]{4}-[a-z\d]{4}$/i

function spelled(parameter: string, typed: string) {
  if (parameter === ':code') return typed.toLowerCase()
  return parameter === ':number' && SUPPORT_NUMBER.test(typed) ? typed.toUpperCase() : typed
}
