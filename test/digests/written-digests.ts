import { tick } from '#src/jobs.ts'
import { type Mood, rememberingProvider } from '#test/mail/remembering-provider.ts'
import { digestWorld } from './digest-world.ts'

export async function written(people: number, mood?: (request: number) => Mood) {
  const provider = rememberingProvider(mood)
  const world = await digestWorld({ mailer: null })
  const readers = await world.readers(people)
  await world.event()
  await tick(world.ports)
  const ports = { ...world.ports, mailer: provider.mailer }
  const logins = readers.map(({ person }) => person.login).toSorted()
  const states = async () => Object.fromEntries((await world.digests()).map(({ userId, state }) => [userId, state]))
  return { ...world, ports, provider, readers, logins, states }
}
