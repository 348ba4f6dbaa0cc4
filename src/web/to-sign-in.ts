import { urls, withQuery } from '#src/urls.ts'
import { goTo, wantsPart } from './answer.tsx'
import { cameFrom } from './came-from.ts'
import { readSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'
import { keepUnsentForm } from './unsent-form.ts'

/** Redirects to sign-in, which leads back to the same place, or to what was typed there. */
export async function toSignIn(c: Ctx) {
  const isForm = c.req.method === 'POST'
  const unsent = isForm ? await keepUnsentForm(c) : undefined
  const place = unsent ?? (isForm || wantsPart(c) ? cameFrom(c) : c.req.path)
  const back: Record<string, string> = place && place !== urls.account ? { retour: place } : {}
  const query = { ...back, ...whatEnded(c, unsent) }
  return goTo(c, Object.keys(query).length > 0 ? withQuery(urls.signIn, query) : urls.signIn)
}

function whatEnded(c: Ctx, unsent: string | undefined): Record<string, string> {
  if (unsent) return { etat: 'saisie-conservee' }
  if (c.req.method === 'POST') return { etat: 'saisie-perdue' }
  return readSessionToken(c) ? { etat: 'session-terminee' } : {}
}
