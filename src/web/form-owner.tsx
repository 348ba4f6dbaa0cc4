import { createHmac } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { OWNER_HEADER } from '#components/kit/htmx.ts'
import { FormOwner, OWNER_FIELD, OwnerLogin, PageToken, UploadToken } from '#components/kit/OwnedForm.tsx'
import { TickedBefore } from '#components/kit/TickCell.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Config } from '#src/ports/config.ts'
import { freshToken, keepPageToken, pageToken } from './page-token.ts'
import { FormOfNobody, FormOfSomebodyElse } from './problems.ts'
import type { Ctx } from './route.ts'
import { isStreamed } from './streamed-forms.ts'

type Pepper = Pick<Config, 'pepper'>

/** Says whose a form is: the same in every session of a person, unknown to others, useless without the person's session. */
export function personMark(config: Pepper, userId: string): string {
  return sealed(config, hmac(config, `form of ${userId}`).slice(0, 16))
}

/** Made by the portal, for any person. */
export function isPersonMark(config: Pepper, mark: string): boolean {
  return sealed(config, mark.slice(0, 16)) === mark
}

function sealed(config: Pepper, mark: string) {
  return mark + hmac(config, `mark ${mark}`).slice(0, 8)
}

function hmac({ pepper }: Pepper, text: string) {
  return createHmac('sha256', pepper).update(text).digest('base64url')
}

/** Its forms say for whom they are shown, and a form sent again is recognised. */
export async function owned(c: Ctx, child: Child, status: number): Promise<string> {
  const visitor = c.get('visitor')
  const owner = visitor && personMark(c.env.config, visitor.userId)
  const token = pageToken(c, status)
  const html = await (
    <FormOwner.Provider value={owner}>
      <OwnerLogin.Provider value={visitor?.login}>
        <PageToken.Provider value={token}>
          <UploadToken.Provider value={c.env.unsent ? token : freshToken(c)}>
            <TickedBefore.Provider value={c.env.unsent?.fields ?? []}>{child}</TickedBefore.Provider>
          </UploadToken.Provider>
        </PageToken.Provider>
      </OwnerLogin.Provider>
    </FormOwner.Provider>
  ).toString()
  keepPageToken(c, html, token)
  return html
}

/** Refuses a part of a page that was shown to another person. */
export function checkPage(c: Ctx, { userId }: SignedIn) {
  const shownTo = c.req.header(OWNER_HEADER)
  if (shownTo !== undefined && shownTo !== personMark(c.env.config, userId)) throw new FormOfSomebodyElse()
}

/** In one browser somebody else may have signed in meanwhile. A file's form is read as a stream, which checks its first field itself. */
export async function checkOwner(c: Ctx, person: SignedIn): Promise<void> {
  if (c.req.method !== 'POST' || isStreamed(c)) return
  const fields = await c.req.parseBody().catch((cause: unknown) => {
    throw new HTTPException(400, { cause })
  })
  expectOwner(c, person, fields)
}

export function expectOwner(c: Ctx, { userId }: SignedIn, fields: Record<string, unknown>) {
  if (!fields[OWNER_FIELD]) throw new FormOfNobody()
  if (fields[OWNER_FIELD] !== personMark(c.env.config, userId)) throw new FormOfSomebodyElse()
}
