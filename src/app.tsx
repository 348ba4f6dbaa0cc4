import { HTTPException } from 'hono/http-exception'
import { TrieRouter } from 'hono/router/trie-router'
import { Hono } from 'hono/tiny'
import { routesOf } from './routes.ts'
import { bodyLimits } from './web/body-limits.ts'
import { refusing } from './web/errors.tsx'
import { toMeant } from './web/other-spelling.ts'
import { endsPageToken } from './web/page-token.ts'
import { NotFound } from './web/problems.ts'
import { logsRequests } from './web/request-log.ts'
import { type Env, mount } from './web/route.ts'
import { closesUnsent, demoHosts, formsOnly, headers, sameOrigin } from './web/security.ts'
import type { Answer } from './web/show-again.ts'
import { endsSilentBodies } from './web/silent-bodies.ts'
import { forgetsSentForm } from './web/unsent-form.ts'

export const app = new Hono<Env>()
const answer: Answer = (request, env) => app.fetch(request, env)
// The usual router refuses our addresses, the tiny one answers /compte/ as /compte.
app.router = new TrieRouter()
app.use(
  logsRequests,
  closesUnsent,
  headers,
  demoHosts,
  sameOrigin,
  formsOnly,
  endsSilentBodies,
  bodyLimits,
  forgetsSentForm,
  endsPageToken,
)
export const routes = routesOf(answer)
mount(app, routes)
const refuse = refusing(answer)
const addresses = Object.keys(routes)
app.notFound((c) => toMeant(c, addresses) ?? refuse(c, new HTTPException(404)))
app.onError((error, c) => (error instanceof NotFound && toMeant(c, addresses)) || refuse(c, error))
