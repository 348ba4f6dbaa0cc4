import { OWNER_HEADER } from '#components/kit/htmx.ts'
import { urls, withQuery } from '#src/urls.ts'
import { goTo, wantsPart } from './answer.tsx'
import { addressOf, cameFrom, withoutSecrets } from './came-from.ts'
import { readSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'
import { localPath } from './session.ts'
import { TEXT_CHARACTERS_MAX } from './texts.ts'
import { keepUnsentForm } from './unsent-form.ts'

/** Redirects to sign-in, which leads back to the same place, or to what was typed there. */
export async function toSignIn(c: Ctx) {
  const unsent = c.req.method === 'POST' ? await keepUnsentForm(c) : undefined
  const place = unsent ?? placeOf(c)
  const back: Record<string, string> = place && place !== urls.account ? { retour: place } : {}
  const query = { ...back, ...whatEnded(c, unsent) }
  return goTo(c, Object.keys(query).length > 0 ? withQuery(urls.signIn, query) : urls.signIn)
}

/** With its query: what was searched, ticked or chosen. A page is opened again, a part is not: its page is. */
function placeOf(c: Ctx) {
  const place = c.req.method === 'POST' || wantsPart(c) ? cameFrom(c) : withoutSecrets(localPath(addressOf(c)))
  return place.length > TEXT_CHARACTERS_MAX ? place.split('?')[0] : place
}

function whatEnded(c: Ctx, unsent: string | undefined): Record<string, string> {
  if (unsent) return { etat: 'saisie-conservee' }
  if (c.req.method === 'POST') return { etat: 'saisie-perdue' }
  // The page said for whom it was shown: a session ended, even if its cookie is gone.
  if (readSessionToken(c) || c.req.header(OWNER_HEADER)) return { etat: 'session-terminee' }
  return cameFrom(c) ? { etat: 'connexion-demandee' } : {}
}
