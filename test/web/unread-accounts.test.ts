import { expect, test } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'
import { urls } from '#src/urls.ts'
import { forms } from '#test/support/forms.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const LOGIN = 'camille@exemple.fr'

const people: Record<string, (there: Portal) => Promise<unknown>> = {
  nobody: async () => {},
  'an active account': ({ signUp }) => signUp({ login: LOGIN }),
  'a deactivated account': ({ signUp, ports }) => signUp({ login: LOGIN, deactivatedAt: ports.now() }),
  'a waiting account': async (there) => {
    const { right } = (await forms['sign-up']?.open(there)) ?? {}
    return there.stranger('198.51.100.7').post(urls.signUp, { ...right, login: LOGIN })
  },
}

/** The kind of mail that each page sends, and to whom. */
const doors = [
  [urls.forgottenPassword, 'an active account', 'password_reset'],
  [urls.resendActivation, 'a waiting account', 'activation'],
  [urls.reactivation, 'a deactivated account', 'reactivation'],
] as const

test.each(doors)('%s answers before it looks for an account, so its time reveals none', async (url, mailed, kind) => {
  const before: Record<string, string[]> = {}
  for (const [name, create] of Object.entries(people)) {
    const { there, statements, runHeld } = await withheld()
    await create(there)
    await runHeld()
    const mailsBefore = (await there.mails()).filter((mail) => mail.kind === kind).length
    statements.length = 0

    expect((await there.stranger().post(url, { login: LOGIN })).status).toBe(200)
    before[name] = [...statements]
    await runHeld()
    expect((await there.mails()).filter((mail) => mail.kind === kind).length - mailsBefore).toBe(name === mailed ? 1 : 0)
  }

  const { nobody, ...known } = before
  expect(nobody?.length).toBeGreaterThan(0)
  expect(nobody?.filter((statement) => /"users"|"queued_mails"|"mailed_links"/.test(statement))).toEqual([])
  expect(known).toEqual(Object.fromEntries(Object.keys(known).map((name) => [name, nobody])))
})

/** A portal that keeps the work after responses until it is asked for, and every statement. */
async function withheld() {
  const connection = await openEmbedded(':memory:')
  await migrate(connection, 'migrations/portal')
  const statements: string[] = []
  const batch: typeof connection.batch = (sent) => {
    statements.push(...sent.map(({ sql }) => sql))
    return connection.batch(sent)
  }
  const held: (() => Promise<unknown>)[] = []
  const there = await portal({ db: sqlDatabase({ ...connection, batch }), after: (work) => void held.push(work) })
  const runHeld = async () => {
    for (const work of held.splice(0)) await work()
  }
  return { there, statements, runHeld }
}
