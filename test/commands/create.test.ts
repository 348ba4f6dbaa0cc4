import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, newPortal, runCommand } from './run-command.ts'

const production = {
  PORT: '0',
  APP_URL: 'https://portail.exemple.fr',
  PASSWORD_PEPPER: 'un-secret-tiré-au-sort-de-40-caractères!',
  RESEND_API_KEY: 're_0123456789',
  MAIL_FROM: 'Portail <ne-pas-repondre@exemple.fr>',
}

test.each(['missing', 'empty'])(
  'production with a %s database does not start, creates nothing and names `npm run create`',
  async (kind) => {
    const folder = emptyFolder()
    if (kind === 'empty') writeFileSync(join(folder, 'portail.db'), '')

    const { code, stderr } = await runCommand('deno.ts', [], { ...production, DATA_DIR: folder })

    expect(code).toBe(1)
    expect(stderr).toContain(`The portal did not start.\nThere is no portal in file:${folder}/portail.db.`)
    expect(stderr).toContain('`npm run create` makes a new one')
    expect(existsSync(join(folder, 'portail.db'))).toBe(kind === 'empty')
  },
)

test('a command on a missing database is refused with a sentence too', async () => {
  const environment = { ...production, DATA_DIR: emptyFolder() }
  const ended = await Promise.all(
    ['jobs', 'migrate', 'support-staff', 'purge-again'].map((name) => runCommand(`commands/${name}.ts`, ['list'], environment)),
  )
  for (const { code, stderr } of ended) {
    expect(code).toBe(1)
    expect(stderr).toContain('There is no portal in')
    expect(stderr).not.toMatch(/\bat \S*file:/)
  }
})

test('`npm run create` makes a portal, and refuses where there is one', async () => {
  const folder = emptyFolder()
  expect((await runCommand('commands/create.ts', [], { DATA_DIR: folder })).stdout).toMatch(/^The portal is made: \d+ migrations/)
  const again = await runCommand('commands/create.ts', [], { DATA_DIR: await newPortal() })
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('There is a portal already') })
})

test('production refuses to run jobs at another time unless the operator means it; the demonstration does not ask', async () => {
  const environment = { ...production, DATA_DIR: await newPortal() }
  const now = ['--now', '2099-02-15T05:01:00Z']
  const jobs = (...words: string[]) => runCommand('commands/jobs.ts', words, environment)

  expect(await jobs(...now)).toMatchObject({ code: 1, stderr: expect.stringContaining('add --i-mean-it') })
  expect((await jobs(...now, '--i-mean-it')).stdout).toMatch(/^clean-up\t2099-02-15T02:00:00.000Z\tdone/)
  expect((await jobs(...now, '--demo')).code).toBe(0)
})
