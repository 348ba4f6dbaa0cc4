import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import type { Unsent } from '#components/unsent-forms/UnsentNotice.tsx'
import { readOnly } from './read-only.ts'
import type { Ctx, Env, SentFields, ShownAgain } from './route.ts'
import { withoutToken } from './sent-fields.ts'

/** The app itself. */
export type Answer = (request: Request, env: Env['Bindings']) => Response | Promise<Response>

export type SentForm = { address: string; owner: string; fields: SentFields }

/**
 * Sends the form to its own route through ports that only read: readForm lists no problem, so the route shows its panel. A route that
 * would write has nothing typed, such as a confirmation: its page is shown, or the page with its button. `notice`: why, if not for the
 * end of a session; then such a page would show nothing of what was typed. A part is shown where the `headers` ask for one.
 */
export async function showAgain(
  c: Ctx,
  { address, owner, fields }: SentForm,
  answer: Answer,
  { headers = ['Cookie', 'User-Agent'], notice }: { headers?: string[]; notice?: Unsent } = {},
): Promise<{ shown: Response; isShown: boolean }> {
  const unsent: ShownAgain = { fields, counting: c.env, notice }
  const env = { ...readOnly(c.env), unsent }
  const body = new URLSearchParams([...fields, [OWNER_FIELD, owner]])
  const posted = await answer(request(c, address, headers, { method: 'POST', body }), env)
  const [path] = address.split('?')
  const confirmation = request(c, `${path}?${new URLSearchParams(withoutToken(fields))}`, headers)
  const shown = posted.status === 204 && !notice ? await answer(confirmation, env) : posted
  return { shown, isShown: unsent.isShown === true }
}

function request(c: Ctx, address: string, names: string[], init: RequestInit = {}) {
  const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin' })
  for (const name of names) headers.set(name, c.req.header(name) ?? '')
  return new Request(new URL(address, c.req.url), { ...init, headers })
}
