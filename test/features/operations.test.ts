import { expect, test } from 'vitest'
import { jobs, tick } from '#src/jobs.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

test('support staff see the queue, its oldest mail, the last runs and the failures', async () => {
  const { ports, signUp } = await portal()
  const agnes = await signUp({ isSupportStaff: true })
  const at = (iso: string) => Date.parse(iso)
  const mail = (key: string, state: string, sendAt: string, error = '') =>
    ports.db.run(`insert into queued_mails (key, kind, recipient, subject, html, text, state, created_at, send_at, last_error)
      values ('${key}', 'test', 'zoe@exemple.fr', 's', 'h', 't', '${state}', 0, ${at(sendAt)}, '${error}')`)
  await mail('a', 'queued', '2026-09-01T06:00:00Z')
  await mail('b', 'queued', '2026-09-01T07:00:00Z')
  await mail('c', 'uncertain', '2026-09-01T07:00:00Z', 'no answer')
  await mail('clef', 'queued', '2026-09-01T07:30:00Z', '403 invalid_api_key')
  await mail('d', 'sent', '2026-09-01T07:00:00Z')
  await mail('e', 'sent', '2026-08-30T07:00:00Z')
  const run = (name: string, dueAt: string, finished: boolean, outcome: string) =>
    ports.db.run(
      `insert into job_runs (name, due_at, finished_at, outcome) values ('${name}', ${at(dueAt)}, ${finished ? 1 : 'null'}, '${outcome}')`,
    )
  await run('daily-digest', '2026-08-31T05:00:00Z', false, 'failed: no disk')
  await run('daily-digest', '2026-09-01T05:00:00Z', true, '3 written for 5 people')
  await run('send-mails', '2026-09-01T08:00:00Z', true, '2 sent, 0 to try again, 0 failed, 0 uncertain')

  const page = (await (await agnes.get(urls.operations)).text()).replaceAll('\u00a0', ' ')

  for (const text of [
    '3 courriels',
    '01/09/2026 à 8 h 00',
    '3 messages pour 5 personnes',
    'failed: no disk',
    '1 tâche n’a pas abouti',
    'no answer',
    'À réessayer',
    '403 invalid_api_key',
  ])
    expect(page).toContain(text)
  expect(page).toMatch(/Envoyés depuis 24 heures<\/dt><dd>1 courriel</)
  expect(page).not.toContain('zoe@exemple.fr')
})

test('every job has a French name and a French summary of its result', async () => {
  const { ports, signUp } = await portal()
  const agnes = await signUp({ isSupportStaff: true })
  await tick(ports)
  const page = await (await agnes.get(urls.operations)).text()
  expect(page.match(/<th scope="row"/g)).toHaveLength(jobs.length)
  expect(jobs.filter(({ name }) => page.includes(`>${name}<`))).toEqual([])
  expect(page).not.toContain('<code')
})

test('the operations page is a 404 for everyone else', async () => {
  const { signUp } = await portal()
  expect((await (await signUp()).get(urls.operations)).status).toBe(404)
})
