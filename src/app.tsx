import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { accountRoutes } from './features/account/routes.tsx'
import { healthRoutes } from './features/health/routes.ts'
import { mailboxRoutes } from './features/mailbox/routes.tsx'
import { answerError } from './web/errors.tsx'
import { type Env, mount, type Routes } from './web/route.ts'
import { formsOnly, headers, sameOrigin } from './web/security.ts'

/** No form of the portal holds more; uploads have a limit of their own. */
const FORM_BYTES = 64 * 1024

export const routes: Routes = {
  ...healthRoutes,
  ...mailboxRoutes,
  ...accountRoutes({ information: [], affiliations: [], subscriptions: [], documents: [] }),
}

export const app = new Hono<Env>()
app.use(headers, sameOrigin, formsOnly)
app.use(bodyLimit({ maxSize: FORM_BYTES, onError: () => { throw new HTTPException(413) } }))
mount(app, routes)
app.notFound((c) => answerError(c, new HTTPException(404)))
app.onError((error, c) => answerError(c, error))
