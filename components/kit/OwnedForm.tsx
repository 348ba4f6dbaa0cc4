import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import type { wholePage } from './htmx.ts'

/** Set for each page and part: whose forms they hold. Undefined: nobody is signed in. */
export const FormOwner = createContext<string | undefined>(undefined)

/** Their address, for password managers. */
export const OwnerLogin = createContext<string | undefined>(undefined)

/** The field that says for whom a form was shown. */
export const OWNER_FIELD = 'pour'

/** Set for each page and part: a form sent again carries the same token (src/web/once.ts). */
export const PageToken = createContext<string | undefined>(undefined)

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

/**
 * A form. One that changes something says for whom: sent while somebody else is signed in, it is refused (src/web/form-owner.tsx).
 * Its marks come first, because a file's form is read as a stream.
 */
export function OwnedForm({ method = 'post', action, children, ...form }: Props) {
  return (
    <form method={method} action={action} {...form}>
      <PersonName />
      {method === 'post' && <Marks />}
      {children}
    </form>
  )
}

/**
 * Never sent. A browser that goes back restores what was typed into a form with the same address and first names: by this name
 * another person's form is another one.
 */
function PersonName() {
  const owner = useContext(FormOwner)
  return owner ? <input type="hidden" name={owner} disabled /> : null
}

function Marks() {
  const [owner, token] = [useContext(FormOwner), useContext(PageToken)]
  return (
    <>
      {owner && <input type="hidden" name={OWNER_FIELD} value={owner} />}
      {token && <input type="hidden" name={TOKEN_FIELD} value={token} />}
    </>
  )
}
