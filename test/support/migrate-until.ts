import { readdirSync, readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'

export async function migrateUntil(migration: string) {
  const statements = (name: string) => readFileSync(`migrations/portal/${name}`, 'utf8')
  const portal = await openEmbedded(':memory:')
  onTestFinished(() => portal.close())
  const earlier = readdirSync('migrations/portal').filter((name) => name.endsWith('.sql') && name < migration)
  for (const name of earlier.toSorted()) await portal.script(statements(name))
  return { portal, migrate: () => portal.script(statements(migration)) }
}
