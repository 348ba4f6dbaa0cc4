import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import type { wholePage } from './htmx.ts'
import { renderedOnce } from './rendered-once.ts'

/** Set for each page and part. Undefined: nobody is signed in. */
export const FormOwner = createContext<string | undefined>(undefined)

/** Their address, for password managers. */
export const OwnerLogin = createContext<string | undefined>(undefined)

export const OWNER_FIELD = 'pour'

/** Set for each page and part: a form sent again carries the same token (src/web/once.ts). */
export const PageToken = createContext<string | undefined>(undefined)

/** The same for a form with a file. */
export const UploadToken = createContext<string | undefined>(undefined)

export const TOKEN_FIELD = 'envoi'

type Props = PropsWithChildren<{
  action: string
  method?: 'get' | 'post' | undefined
  id?: string | undefined
  class?: string | undefined
  enctype?: 'multipart/form-data' | undefined
  novalidate?: boolean | undefined
}> &
  Partial<typeof wholePage>

/** A form that changes something says for whom (src/web/form-owner.tsx), first of all: a file's form is read as a stream. */
export function OwnedForm({ method = 'post', action, children, ...form }: Props) {
  const token = useContext(form.enctype ? UploadToken : PageToken)
  return (
    <form method={method} action={action} {...form}>
      <Marks owner={useContext(FormOwner)} token={token} post={method === 'post'} />
      {children}
    </form>
  )
}

type MarkProps = { owner: string | undefined; token: string | undefined; post: boolean }

/**
 * The first field is never sent. A browser that goes back restores what was typed into a form with the same address and first names: by
 * this name another person's form is another one. The same in all forms of a page.
 */
const Marks = renderedOnce(({ owner, token, post }: MarkProps) => {
  return (
    <>
      {owner && <input type="hidden" name={owner} disabled />}
      {post && owner && <input type="hidden" name={OWNER_FIELD} value={owner} />}
      {post && token && <input type="hidden" name={TOKEN_FIELD} value={token} />}
    </>
  )
})
