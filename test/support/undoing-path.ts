import { verdicts } from '#src/db/schema/verdicts.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { TownHall } from './town-hall.ts'

/** Anne has just approved David: where she takes it back. */
export async function undoingPath(hall: TownHall) {
  const [line] = await hall.request(hall.david)
  await hall.anne.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve' })
  const [verdict] = await hall.ports.db.select().from(verdicts)
  return urlFor(urls.verdictUndoing, { verdictId: verdict!.id })
}
