import { subscriptions } from '#src/db/schema/workspaces.ts'
import { portal } from './portal.ts'

const CODES = ['raccordement', 'sollicitations-emises', 'factures-emises', 'factures-recues', 'engagements']
export const STRUCTURES = 40

/** An accountant with forty structures, five workspaces in each, and a very long name. */
export async function accountant() {
  const there = await portal()
  const { db, now, randomToken } = there.ports
  const zoe = await there.signUp({
    firstName: 'Marie-Françoise-Apolline',
    lastName: 'de La Rochefoucauld-Montmorency-Wolf'.repeat(2),
  })
  for (let number = 0; number < STRUCTURES; number++) {
    const structure = await there.structure({ displayName: `Syndicat intercommunal numéro ${10 + number}` })
    const { id } = await there.affiliate(zoe, structure)
    const of = { affiliationId: id, structureId: structure.id, access: 'edit', origin: 'default', state: 'approved' } as const
    const lines = CODES.map((workspaceCode) => ({
      ...of,
      workspaceCode,
      id: randomToken(),
      effectiveFrom: '2026-09-01',
      requestedAt: now(),
    }))
    await db.insert(subscriptions).values(lines)
  }
  return { ...there, zoe }
}
