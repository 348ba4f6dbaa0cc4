import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { randomToken } from '#src/adapters/clock-and-randomness.ts'
import { FileExists, type Files } from '#src/ports/files.ts'

const MB = 1024 * 1024

export function testFiles(name: string, open: () => Promise<Files>) {
  test(`${name}: a stored file is read back unchanged`, async () => {
    const files = await open()
    const key = randomToken()
    const content = bytesOf(3 * MB + 7)
    await files.put(key, bodyOf(content), 10 * MB)
    expect(Buffer.compare((await read(files, key))!, content)).toBe(0)
  })

  test.each([
    { offset: 0, length: 10 },
    { offset: 70_000, length: 140_000 },
    { offset: 299_990, length: 10 },
    { offset: 299_990, length: 5000 },
  ])(`${name}: %j of a file are read alone`, async (range) => {
    const files = await open()
    const key = randomToken()
    const content = bytesOf(300_000)
    await files.put(key, bodyOf(content), MB)
    const part = await new Response(await files.get(key, range)).arrayBuffer()
    expect(Buffer.compare(new Uint8Array(part), content.subarray(range.offset, range.offset + range.length))).toBe(0)
    expect(await files.get(randomToken(), range)).toBeUndefined()
  })

  test(`${name}: a key cannot be overwritten; the first file stays`, async () => {
    const files = await open()
    const key = randomToken()
    await files.put(key, bodyOf(bytesOf(5)), MB)
    await expect(files.put(key, bodyOf(bytesOf(9)), MB)).rejects.toBeInstanceOf(FileExists)
    expect(await read(files, key)).toHaveLength(5)
  })

  test(`${name}: two parallel writes to one key store one whole file`, async () => {
    const files = await open()
    const key = randomToken()
    const puts = await Promise.allSettled([100, 200].map((size) => files.put(key, bodyOf(bytesOf(size)), MB)))
    expect(puts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([100, 200]).toContain((await read(files, key))?.length)
  })

  test(`${name}: a body that breaks off leaves no file`, async () => {
    const files = await open()
    const key = randomToken()
    await expect(files.put(key, brokenBody(), MB)).rejects.toThrow('the line was cut')
    expect(await files.get(key)).toBeUndefined()
    expect(await keysOf(files)).not.toContain(key)
  })

  test(`${name}: a missing file is absent and may be deleted`, async () => {
    const files = await open()
    await files.delete(randomToken())
    expect(await files.get(randomToken())).toBeUndefined()
  })

  test(`${name}: a deleted file is absent`, async () => {
    const files = await open()
    const key = randomToken()
    await files.put(key, bodyOf(bytesOf(5)), MB)
    await files.delete(key)
    expect(await files.get(key)).toBeUndefined()
    expect(await keysOf(files)).not.toContain(key)
  })

  test(`${name}: files are listed in key order, from any key, with their time`, async () => {
    const files = await open()
    const keys = Array.from({ length: 12 }, () => randomToken())
    for (const key of keys) await files.put(key, bodyOf(bytesOf(3)), MB)
    const ordered = keys.toSorted((one, other) => (one < other ? -1 : 1))

    const mine = ({ key }: { key: string }) => keys.includes(key)
    expect((await files.list('')).files.filter(mine).map(({ key }) => key)).toEqual(ordered)
    expect((await files.list(ordered[4]!)).files.filter(mine).map(({ key }) => key)).toEqual(ordered.slice(5))
    const [first] = (await files.list('')).files.filter(mine)
    expect(Math.abs(first!.storedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test(`${name}: an empty file is stored`, async () => {
    const files = await open()
    const key = randomToken()
    await files.put(key, bodyOf(bytesOf(0)), MB)
    expect(await read(files, key)).toHaveLength(0)
  })
}

export function bodyOf(content: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= content.length) return controller.close()
      const length = 1 + ((at * 7919 + 60_000) % 65_536)
      controller.enqueue(content.slice(at, at + length))
      at += length
    },
  })
}

export function brokenBody(): ReadableStream<Uint8Array> {
  let pieces = 0
  return new ReadableStream({
    pull(controller) {
      if (pieces++ === 3) controller.error(new Error('the line was cut'))
      else controller.enqueue(bytesOf(1000))
    },
  })
}

export function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255)
}

async function read(files: Files, key: string) {
  const body = await files.get(key)
  return body && new Uint8Array(await new Response(body).arrayBuffer())
}

async function keysOf(files: Files) {
  return (await files.list('')).files.map(({ key }) => key)
}
