import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { Conflict, commit, databaseMessage, nextVersion } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { portal } from '#test/support/portal.ts'

test('a structure has one principal manager at most', async () => {
  const { signUp, structure, affiliate } = await portal()
  const mairie = await structure()
  await affiliate(await signUp(), mairie, { role: 'primary_manager' })

  await expectRefusal(
    affiliate(await signUp(), mairie, { role: 'primary_manager' }),
    /UNIQUE constraint failed: affiliations.structure_id/,
  )
})

test('a structure gets another principal manager once the first has left', async () => {
  const { signUp, structure, affiliate, clock } = await portal()
  const mairie = await structure()
  await affiliate(await signUp(), mairie, { role: 'primary_manager', endedAt: clock.now() })

  await affiliate(await signUp(), mairie, { role: 'primary_manager' })
})

test('a person has one affiliation to a structure at most', async () => {
  const { signUp, structure, affiliate } = await portal()
  const [camille, mairie] = [await signUp(), await structure()]
  await affiliate(camille, mairie)

  await expectRefusal(affiliate(camille, mairie), /UNIQUE constraint failed: affiliations.user_id, affiliations.structure_id/)
})

test('an identifier belongs to one structure', async () => {
  const { structure } = await portal()
  const { identifier } = await structure()

  await expectRefusal(structure({ identifier }), /UNIQUE constraint failed: structures.identifier_type, structures.identifier/)
  await structure({ identifier, identifierType: 'AUTRE' })
})

test('an affiliation needs an existing person and an existing structure', async () => {
  const { signUp, structure, affiliate } = await portal()
  const [camille, mairie] = [await signUp(), await structure()]

  await expectRefusal(affiliate(camille, { id: 'unknown' }), /FOREIGN KEY constraint failed/)
  await expectRefusal(affiliate(camille, mairie, { departments: ['unknown'] }), /FOREIGN KEY constraint failed/)
})

test('a mail is queued once for each fact; a second try adds nothing', async () => {
  const { ports, clock, mails, structure } = await portal()
  const { id } = await structure()
  const announce = () =>
    commit(ports.db, [
      ports.db.update(structures).set({ city: 'Beauval' }).where(eq(structures.id, id)),
      ports.db.insert(queuedMails).values({
        ...{
          key: 'welcome:camille',
          kind: 'reactivated' as const,
          recipient: 'camille@exemple.fr',
          subject: 'Bienvenue',
          html: '',
          text: '',
        },
        ...{ createdAt: clock.now(), sendAt: clock.now() },
      }),
    ])
  await announce()
  await ports.db.update(structures).set({ city: 'Ailleurs' })

  await expectRefusal(announce(), /UNIQUE constraint failed: queued_mails.key/)
  expect(await mails()).toHaveLength(1)
  expect(await ports.db.select({ city: structures.city }).from(structures)).toEqual([{ city: 'Ailleurs' }])
})

test('two people write the same version: the second is refused and nothing of it is kept', async () => {
  const { ports, signUp } = await portal()
  const { person } = await signUp({ city: 'Beauval' })
  const move = (city: string) =>
    commit(ports.db, [
      ports.db.update(users).set({ country: city }).where(eq(users.id, person.id)),
      ports.db
        .update(users)
        .set({ city, version: nextVersion(users.version, person.version) })
        .where(eq(users.id, person.id)),
    ])
  await move('Lyon')

  await expect(move('Lille')).rejects.toBeInstanceOf(Conflict)
  expect(await ports.db.select().from(users)).toMatchObject([{ city: 'Lyon', country: 'Lyon', version: person.version + 1 }])
})

async function expectRefusal(write: Promise<unknown>, message: RegExp) {
  const error = await write.then(
    () => 'it was accepted',
    (refused: unknown) => databaseMessage(refused),
  )
  expect(error).toMatch(message)
}
