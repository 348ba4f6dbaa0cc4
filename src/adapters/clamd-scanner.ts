import { connect, type Socket } from 'node:net'
import type { Scanner, Verdict } from '#src/ports/scanner.ts'

const TIMEOUT_MS = 30_000
const ANSWER_BYTES_MAX = 4096

/** ClamAV's daemon over TCP: INSTREAM, then chunks each preceded by its length, then a chunk of length 0. */
export function clamdScanner(address: string, timeoutMs = TIMEOUT_MS): Scanner {
  const { hostname, port } = new URL(`tcp://${address}`)
  return {
    async scan(content) {
      const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) })
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`clamd did not answer within ${timeoutMs} ms`)))
      const answered = readAnswer(socket)
      try {
        await Promise.race([send(socket, content), answered])
        return verdictOf(await answered)
      } finally {
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, content: ReadableStream<Uint8Array>) {
  await write(socket, new TextEncoder().encode('zINSTREAM\0'))
  for await (const chunk of content) {
    if (chunk.length === 0) continue
    await write(socket, lengthOf(chunk))
    await write(socket, chunk)
  }
  await write(socket, new Uint8Array(4))
}

function write(socket: Socket, bytes: Uint8Array) {
  return new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))
}

function lengthOf({ length }: Uint8Array) {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

function readAnswer(socket: Socket) {
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.on('data', (bytes: Uint8Array) => {
      text += new TextDecoder().decode(bytes)
      if (text.includes('\0') || text.length > ANSWER_BYTES_MAX) resolve(text)
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd hung up')))
  })
  // The failure is reported to the reader; without a reader yet it must not count as unhandled.
  answer.catch(() => {})
  return answer
}

function verdictOf(answer: string): Verdict {
  const line = answer.split('\0')[0]?.trim() ?? ''
  if (line === 'stream: OK') return { clean: true }
  const [, found] = /^stream: (.+) FOUND$/.exec(line) ?? []
  if (found) return { clean: false, found }
  throw new Error(`clamd gave no verdict: "${line}"`)
}
