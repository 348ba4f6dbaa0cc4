import { MissingRight, missingRightTitle, NoDesk } from '#components/errors/MissingRight.tsx'
import { fullName } from '#components/words/full-name.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { affiliatedStructures } from '#src/memberships/affiliated-structures.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { show } from './answer.tsx'
import type { RightMissing } from './problems.ts'
import type { Ctx } from './route.ts'

export async function showMissingRight(c: Ctx, { right, place }: RightMissing) {
  const { db, now } = c.env
  const today = parisDate(now())
  const userId = c.get('visitor')?.userId ?? ''
  const structures = place ? [place.structure] : await affiliatedStructures(db, userId, today)
  const ids = structures.map(({ id }) => id)
  const managers = await readManagers(db, ids, today)
  const principalsOf = (structureId: string) =>
    managers.filter((each) => each.role === 'primary_manager' && each.structureId === structureId).map(fullName)

  const body = place ? (
    <MissingRight {...{ right, place }} principals={principalsOf(place.structure.id)} focus={c.req.method === 'POST'} />
  ) : (
    <NoDesk structures={structures.map((each) => ({ ...each, principals: principalsOf(each.id) }))} />
  )
  return show(c, { title: missingRightTitle, body, status: 403 })
}
