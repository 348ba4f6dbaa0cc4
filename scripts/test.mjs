// `npm test`: types, lint and every test, on a machine that may have nothing but Node 20 and npm. Ends with « N passed, N failed ».
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { installForDevelopment } from './install.mjs'

installForDevelopment()
// The packages bring the Node that the tests need.
const env = { ...process.env, ...inMemory(), PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) }

// Types and lint are checked while the tests run: the tests wait for a browser now and then. One thread checks types with
// little more than half of the processor time of four.
const results = await Promise.all([
  check('types', 'tsc', '--noEmit', '--singleThreaded'),
  check('lint', 'biome', 'check', '.'),
  runTests(),
])
const passed = sum(results.map((result) => result.passed))
const failed = sum(results.map((result) => result.failed))
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || results[2].passed === 0 ? 1 : 0

async function check(what, command, ...options) {
  const right = await run(command, ...options)
  console.log(`${what}: ${right ? 'passed' : 'failed'}`)
  return { passed: right ? 1 : 0, failed: right ? 0 : 1 }
}

/** A run that fails without a failed test, such as an unreadable file, counts as one failure. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-resultats-'))
  const report = join(folder, 'report.json')
  const right = await run(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  )
  const { numPassedTests, numFailedTests } = read(report) ?? { numPassedTests: 0, numFailedTests: 0 }
  rmSync(folder, { recursive: true, force: true })
  return { passed: numPassedTests, failed: numFailedTests || (right ? 0 : 1) }
}

/** Temporary files in memory, where there is room: the databases of workerd wait for the disk at each write. */
function inMemory() {
  const folder = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > 4 * 1024 ** 3 ? { TMPDIR: folder } : {}
  } catch {
    return {}
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}

function run(command, ...options) {
  const child = spawn(command, options, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
