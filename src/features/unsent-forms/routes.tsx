import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { titles } from '#components/layout/titles.ts'
import { UnsentGone } from '#components/unsent-forms/UnsentNotice.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { personMark } from '#src/web/form-owner.tsx'
import { readOnly } from '#src/web/read-only.ts'
import { type Ctx, type Env, type Routes, route } from '#src/web/route.ts'
import { withoutToken } from '#src/web/sent-fields.ts'
import { dropUnsentAddress, findUnsentForm, type UnsentForm } from '#src/web/unsent-form.ts'

type Answer = (request: Request, env: Env['Bindings']) => Response | Promise<Response>

/** To anybody else than the form's person the address says nothing. */
export function unsentFormRoutes(answer: Answer): Routes {
  return {
    [`GET ${urls.unsentForm}`]: route(signedIn, async (c, person) => {
      const form = await findForm(c, person)
      if (!form) return show(c, { title: titles.unsentGone, body: <UnsentGone />, status: 404 })
      c.res = await showAgain(c, form, answer)
      dropUnsentAddress(c)
      return c.res
    }),
  }
}

function findForm(c: Ctx, { userId }: SignedIn) {
  return findUnsentForm(c, c.req.param('token') ?? '', personMark(c.env.config, userId))
}

/**
 * Sends the form to its own route through ports that only read: readForm lists no problem, so the route shows its panel. A route that
 * would write has nothing typed, such as a confirmation: its page is shown, or the page with its button.
 */
async function showAgain(c: Ctx, { address, page, owner, fields }: UnsentForm, answer: Answer): Promise<Response> {
  const env = { ...readOnly(c.env), unsent: { fields, counting: c.env } }
  const body = new URLSearchParams([...fields, [OWNER_FIELD, owner]])
  const shown = await answer(request(c, address, { method: 'POST', body }), env)
  if (shown.status !== 204) return shown
  const [path] = address.split('?')
  const confirmation = await answer(request(c, `${path}?${new URLSearchParams(withoutToken(fields))}`), env)
  return confirmation.status === 404 ? goTo(c, page || urls.account) : confirmation
}

function request(c: Ctx, address: string, init: RequestInit = {}) {
  const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin' })
  for (const name of ['Cookie', 'User-Agent']) headers.set(name, c.req.header(name) ?? '')
  return new Request(new URL(address, c.req.url), { ...init, headers })
}
