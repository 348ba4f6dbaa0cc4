import { eq } from 'drizzle-orm'
import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { tokenHash } from '#src/auth/token-hash.ts'
import { sessions } from '#src/db/schema/people.ts'
import type { Ports } from '#src/ports/ports.ts'
import { personMark } from '#src/web/form-owner.tsx'

/** Sessions that the tests open themselves, so that their forms cost no query. */
export const peopleBySession = new Map<string, string>()

/** What the portal puts into every form that it shows in this session. */
export async function ownerField(ports: Ports, session: string | undefined): Promise<Record<string, string>> {
  const userId = session && (peopleBySession.get(session) ?? (await personOf(ports, session)))
  return userId ? { [OWNER_FIELD]: personMark(ports.config, userId) } : {}
}

async function personOf({ db }: Ports, session: string) {
  const [found] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, tokenHash(session)))
  return found?.userId
}
