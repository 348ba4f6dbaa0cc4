import { expect, test } from 'vitest'
import { clamdScanner } from '#src/adapters/clamd-scanner.ts'
import { bodyOf, brokenBody, bytesOf } from '#test/support/files-suite.ts'
import { EICAR, fakeClamd } from './fake-clamd.ts'

const infected = () => bodyOf(new TextEncoder().encode(`${'harmless '.repeat(20_000)}${EICAR}`))

test('a clean file is reported clean, whatever its size', async () => {
  const { address, scanned } = await fakeClamd()
  const scanner = clamdScanner(address)!
  for (const size of [0, 1, 700_000]) expect(await scanner.scan(bodyOf(bytesOf(size)))).toEqual({ clean: true })
  expect(scanned).toEqual([0, 1, 700_000])
})

test('an infected file is reported with the name of its virus', async () => {
  const { address } = await fakeClamd()
  expect(await clamdScanner(address)!.scan(infected())).toEqual({ clean: false, found: 'Eicar-Test-Signature' })
})

test.each([
  ['confused', /gave no verdict: "INSTREAM size limit exceeded/],
  ['hangs up', /hung up|ECONNRESET|EPIPE/],
  ['silent', /did not answer within 50 ms/],
] as const)('the scanner gives no verdict when the daemon is %s', async (mood, reason) => {
  const { address } = await fakeClamd(mood)
  await expect(clamdScanner(address, 50)!.scan(infected())).rejects.toThrow(reason)
})

test('the scanner gives no verdict when no daemon listens', async () => {
  await expect(clamdScanner('127.0.0.1:1')!.scan(infected())).rejects.toThrow(/ECONNREFUSED/)
})

test('the scanner gives no verdict on a file that breaks off', async () => {
  const { address, scanned } = await fakeClamd()
  await expect(clamdScanner(address)!.scan(brokenBody())).rejects.toThrow('the line was cut')
  expect(scanned).toEqual([])
})
