import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { type Deployment, deployProblems } from '#scripts/deploy-problems.ts'

const ready: Deployment = {
  databases: [{ database_name: 'portail', database_id: '3f2b1c00-1111-2222-3333-444455556666' }],
  buckets: [{ bucket_name: 'pieces', jurisdiction: 'eu' }],
  crons: ['* * * * *'],
  isLimited: true,
  secrets: ['APP_URL', 'PASSWORD_PEPPER', 'RESEND_API_KEY', 'MAIL_FROM'],
  applied: { portail: ['0001_a.sql'] },
  known: { portail: ['0001_a.sql', '0002_b.sql'] },
}

test.each<[string, Partial<Deployment>, RegExp[]]>([
  ['nothing is missing', {}, []],
  ['databases that wait for migrations', { applied: { portail: [] } }, []],
  [
    'an id of the template',
    { databases: [{ database_name: 'portail', database_id: '00000000-0000-0000-0000-000000000001' }] },
    [/portail has no id/],
  ],
  ['a bucket elsewhere', { buckets: [{ bucket_name: 'pieces' }] }, [/not in the European/]],
  ['no cron', { crons: [] }, [/no cron of every minute/]],
  ['no limit', { isLimited: false }, [/cpu_ms/]],
  ['a secret that is not set', { secrets: ['APP_URL', 'PASSWORD_PEPPER', 'MAIL_FROM'] }, [/RESEND_API_KEY is not set/]],
  ['secrets that nobody may see', { secrets: undefined }, [/did not list the secrets/]],
  ['a newer schema', { applied: { portail: ['0001_a.sql', '0099_future.sql'] } }, [/does not know 0099_future.sql/]],
])('a deployment with %s', (_, given, sentences) => {
  const problems = deployProblems({ ...ready, ...given })
  expect(problems).toHaveLength(sentences.length)
  for (const [index, sentence] of sentences.entries()) expect(problems[index]).toMatch(sentence)
})

test('`npm run deploy -- --check` names what this repository leaves to the operator, and deploys nothing', async () => {
  const env = { ...process.env, CLOUDFLARE_API_TOKEN: '', CI: '1' }
  const { code, stderr } = await promisify(execFile)('node', ['scripts/deploy.mjs', '--check'], { env }).then(
    () => ({ code: 0, stderr: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  )
  expect(code).toBe(1)
  expect(stderr).toContain('the database portail has no id yet')
})
