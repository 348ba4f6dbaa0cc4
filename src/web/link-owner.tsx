import type { Child } from 'hono/jsx'
import { LinkOwnerNotice } from '#components/layout/LinkOwner.tsx'
import type { FoundLink } from '#src/auth/mailed-links.ts'
import { findSession } from '#src/auth/sessions.ts'
import { readSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'

type Owner = { userId: string; firstName: string; address: string; signsIn?: boolean }

export function ownerOfLink({ user, link }: FoundLink): Owner {
  const signsIn = link.purpose === 'activation' || link.purpose === 'password_reset'
  return { userId: user.id, firstName: link.signUp?.firstName ?? user.firstName, address: link.email, signsIn }
}

/** Undefined unless somebody else than the owner of a mailed link is signed in here. The link works for any visitor, so no page is checked. */
export async function besideOwner(c: Ctx, owner: Owner | undefined) {
  const token = readSessionToken(c)
  const connected = owner && (c.get('visitor') ?? (token && (await findSession(c.env, token))))
  return owner && connected && connected.userId !== owner.userId ? { owner, connected } : undefined
}

/** The panel of a mailed link. The page around it says whose link it is if another person is signed in. */
export async function forOwner(c: Ctx, owner: Owner | undefined, panel: Child): Promise<{ body: Child; part: Child }> {
  const beside = await besideOwner(c, owner)
  const body = (
    <>
      {beside && <LinkOwnerNotice {...beside} />}
      {panel}
    </>
  )
  return { body, part: panel }
}
