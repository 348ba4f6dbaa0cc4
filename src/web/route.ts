import type { Context, Hono } from 'hono'
import type { Unsent } from '#components/unsent-forms/UnsentNotice.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Ports } from '#src/ports/ports.ts'

/** In their order. */
export type SentFields = [name: string, value: string][]

/**
 * A form shown again with what was typed, through ports that only read; `counting` may still count attempts and journal looks.
 * `isShown`: set by the page that shows it.
 */
export type ShownAgain = { fields: SentFields; counting: Ports; notice?: Unsent | undefined; isShown?: boolean }

/** `visitor`: set by the access rule, for the page's header only. */
export type Env = { Bindings: Ports & { unsent?: ShownAgain | undefined }; Variables: { visitor?: SignedIn } }
export type Ctx = Context<Env>

/** An access rule returns what the handler may use, or throws. */
export type Access<Grant> = (c: Ctx) => Promise<Grant>
declare const guarded: unique symbol
export type Route = ((c: Ctx) => Promise<Response>) & { [guarded]: true }
export type Routes = Record<`${'GET' | 'POST'} /${string}`, Route>

/** The only way to make a Route, so that no handler is mounted without an access rule. */
export function route<Grant>(access: Access<Grant>, handle: (c: Ctx, grant: Grant) => Promise<Response>): Route {
  return (async (c: Ctx) => handle(c, await access(c))) as Route
}

export function mount(app: Hono<Env>, routes: Routes) {
  for (const [key, run] of Object.entries(routes)) {
    const [method, path] = key.split(' ') as [string, string]
    app.on(method, path, run)
  }
}
