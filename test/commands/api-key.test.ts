import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { newPortal } from './run-command.ts'

test('an operator creates keys with a scope and an end, lists them, and is told what was wrong', async () => {
  const apiKey = commandIn(await newPortal())
  const usage = expect.stringContaining('Usage: npm run api-key')

  const created = await apiKey('create', 'Mon', 'logiciel', '--scopes', 'documents', '--until', '2099-12-31')
  expect(created).toMatch(/^The key of "Mon logiciel" \(id \S+, documents, until 2099-12-31\), shown once:\nrelais_\S+\n$/)
  expect(await apiKey('create', 'Autre')).toContain('evenements,documents, no end')
  const refused = [
    ['create', 'X', '--scopes', 'tout'],
    ['create', 'X', '--until', '2020-01-01'],
    ['create', 'X', '--scope', 'documents'],
    ['list', '--until', '2099-12-31'],
    ['owner'],
  ]
  await Promise.all(refused.map((words) => expect(apiKey(...words)).rejects.toMatchObject({ code: 1, stderr: usage })))

  expect(await apiKey('owner', 'F-2026-1')).toBe('No key owns an invoice of this number.\n')
  const listed = (await apiKey('list')).trim().split('\n')
  expect(listed.map((line) => line.split('\t').slice(1))).toEqual([
    ['Mon logiciel', 'documents', expect.stringMatching(/^created /), 'until 2099-12-31', 'never used'],
    ['Autre', 'evenements,documents', expect.stringMatching(/^created /), 'no end', 'never used'],
  ])
})

function commandIn(folder: string) {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DATA_DIR: folder, APP_URL: 'http://localhost', ALLOW_HTTP: '1' }
  return async (...words: string[]) => {
    const { stdout } = await promisify(execFile)('node', ['scripts/launch.mjs', 'src/commands/api-key.ts', ...words], { env })
    return stdout
  }
}
