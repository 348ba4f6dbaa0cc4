import { titles } from '#components/layout/titles.ts'
import { PersonSheet } from '#components/managed-people/PersonSheet.tsx'
import type { PasswordProblem } from '#src/auth/current-password.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { hindranceTo } from '#src/domain/affiliation/person-acts.ts'
import { mayDo, mayEndAffiliationOf } from '#src/domain/affiliation/rights-by-role.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { urls } from '#src/urls.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { readHistory } from './history.queries.ts'
import { type Grant, managedPerson } from './person.access.ts'
import { readPersonLines, readPersonRights } from './person-sheet.queries.ts'
import { shownLines, shownRights } from './person-sheet.view.ts'

/** The whole history of the structure stands on a page of its own. */
const ACTS_SHOWN = 20

export const sheetRoutes: Routes = {
  [`GET ${urls.managedPerson}`]: route(managedPerson, async (c, grant) => showSheet(c, grant, { done: c.req.query('etat') })),
}

type Props = Parameters<typeof PersonSheet>[0]
type SheetState = Pick<Props, 'done' | 'message'> & { role?: Omit<Props['role'], 'proof'> & { proof?: PasswordProblem } }

export async function showSheet(c: Ctx, { member, found }: Grant, shown: SheetState = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const { structure, affiliation: by } = member
  const { affiliation: other, person } = found
  const today = parisDate(now())
  const [lines, rights, acts, managers] = await db.batch([
    readPersonLines(db, other.id),
    readPersonRights(db, other.id),
    readHistory(db, structure.id, { limit: ACTS_SHOWN, offset: 0, subjectId: person.userId }),
    readManagers(db, [structure.id], today),
  ])
  const { role, ...rest } = shown
  const panel = (
    <PersonSheet
      structureId={structure.id}
      found={found}
      lines={shownLines(lines, today)}
      rights={shownRights(rights, today)}
      acts={acts}
      principals={managers.filter((each) => each.role === 'primary_manager')}
      hindrances={{ scope: hindranceTo('scope', by, other), subscriptions: hindranceTo('subscriptions', by, other) }}
      mayName={other.role !== 'primary_manager' && mayDo(by.role, by, 'name_secondary_manager')}
      mayEnd={mayEndAffiliationOf(by.role, other.role)}
      role={{ ...role, proof: { needed: freshProofNeeded(member.person, now()), problem: role?.proof } }}
      {...rest}
    />
  )
  return showStructure(c, member, titles.managedPerson, panel, status)
}
