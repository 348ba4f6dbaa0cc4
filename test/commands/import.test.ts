import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newPortal } from './run-command.ts'

async function load(...options: string[]) {
  const folder = await newPortal()
  writeFileSync(join(folder, 'other.csv'), 'a;b\r\n1;2\r\n')
  writeFileSync(join(folder, 'packed.csv'), gzipSync('a;b\r\n1;2\r\n'))
  const env = { ...process.env, DATA_DIR: folder }
  const command = ['scripts/launch.mjs', 'src/commands/import.ts', ...options.map((each) => each.replace('FOLDER', folder))]
  return promisify(execFile)('node', command, { env }).then(
    () => ({ code: 0, stderr: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr: stderr.replaceAll(folder, 'FOLDER') }),
  )
}

test.each([
  [['structures', 'FOLDER/nowhere.csv'], 'There is no file FOLDER/nowhere.csv to read.'],
  [['structures', 'FOLDER'], 'There is no file FOLDER to read.'],
  [['structures', 'FOLDER/other.csv', '--sourc', 'sirene'], 'Usage: npm run import'],
  [['structures', 'FOLDER/other.csv', '--source', 'ailleurs'], 'Usage: npm run import'],
  [['structures', 'FOLDER/packed.csv'], 'Le fichier est compressé (gzip) : décompressez-le, puis recommencez.'],
  [['structures', 'FOLDER/other.csv'], 'Le fichier n’a pas de colonne « Type d’identifiant »'],
])('the arguments %j are refused with a clear sentence', async (options, sentence) => {
  const { code, stderr } = await load(...options)

  expect(code).toBe(1)
  expect(stderr).toContain(sentence)
  expect(stderr).not.toMatch(/\bat \S*file:/)
})
