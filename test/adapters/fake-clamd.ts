import { Buffer } from 'node:buffer'
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** EICAR, the harmless text that every antivirus reports; split, so that this file is not reported itself. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

type Mood = 'well' | 'silent' | 'confused' | 'hangs up'

/** Speaks clamd’s INSTREAM protocol, detects one virus, and fails on demand. */
export async function fakeClamd(mood: Mood = 'well') {
  const scanned: number[] = []
  const server = createServer((socket) => {
    const received: Buffer[] = []
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      received.push(bytes)
      if (mood === 'hangs up') return socket.destroy()
      const content = instream(Buffer.concat(received))
      if (!content || mood === 'silent') return
      scanned.push(content.length)
      answer(socket, mood === 'confused' ? 'INSTREAM size limit exceeded. ERROR' : verdict(content))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => void server.close())
  const address = server.address()
  return { address: `127.0.0.1:${typeof address === 'object' && address?.port}`, scanned }
}

function instream(bytes: Buffer) {
  const command = 'zINSTREAM\0'
  if (!bytes.toString('latin1').startsWith(command)) return undefined
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const verdict = (content: Buffer) => (content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')

function answer(socket: Socket, line: string) {
  socket.end(`${line}\0`)
}
