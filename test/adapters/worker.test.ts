/// <reference types="@cloudflare/vitest-plugin/types" />
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#src/auth/passwords.ts'
import { jobRuns } from '#src/db/schema/operations.ts'
import { demoConfig } from '#src/ports/config.ts'
import worker from '#src/worker.ts'
import { portal } from '#test/support/portal.ts'

const bindings = env as unknown as Parameters<typeof worker.fetch>[1]

async function ask(path: string, init?: RequestInit) {
  const context = createExecutionContext()
  const request = new Request(`http://localhost${path}`, init) as Parameters<typeof worker.fetch>[0]
  const response = await worker.fetch(request, bindings, context)
  await waitOnExecutionContext(context)
  return response
}

test('on Workers, the readiness check follows the database', async () => {
  await portal()
  const response = await ask('/sante')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok' })
})

test('on Workers, the sign-in form is shown', async () => {
  await portal()
  expect(await (await ask('/connexion')).text()).toContain('Se connecter')
})

test('on Workers, the cron runs the jobs that are due', async () => {
  const { ports } = await portal()
  const context = createExecutionContext()
  await worker.scheduled(createScheduledController({ cron: '* * * * *' }), bindings, context)
  await waitOnExecutionContext(context)
  expect(await ports.db.select().from(jobRuns)).toContainEqual(
    expect.objectContaining({ name: 'clean-up', outcome: 'done', finishedAt: expect.any(Date) }),
  )
})

test('a Worker has the memory to hash a password at the real cost', async () => {
  const real = demoConfig({}, 0)
  const stored = await hashPassword('violette au grenier', real)
  expect(stored).toMatch(/^scrypt\$16384\$8\$5\$/)
  expect(await verifyPassword('violette au grenier', stored, real)).toEqual({ valid: true, outdated: false })
})
