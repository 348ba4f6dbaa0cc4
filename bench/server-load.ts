/** One kept connection's requests, as bytes of HTTP/1.1: each call makes the next. */
export type Sender = () => Uint8Array<ArrayBuffer>
export type Loaded = { times: number[]; seconds: number }

const BUFFER_BYTES = 65_536
const LAST_CHUNK = [48, 13, 10, 13, 10]
const ascii = new TextDecoder('latin1')
const encoder = new TextEncoder()

/**
 * Sends on all connections until the time is over, on each one request after another. As plain as possible, because the client shares
 * the machine: `fetch` costs more than some of the servers. Throws for another status than expected.
 */
export async function load(port: number, senders: Sender[], status: number, milliseconds: number): Promise<Loaded> {
  const startedAt = performance.now()
  const times: number[] = []
  await Promise.all(
    senders.map(async (send) => {
      using connection = await Deno.connect({ hostname: '127.0.0.1', port })
      const buffer = new Uint8Array(BUFFER_BYTES)
      while (performance.now() - startedAt < milliseconds) {
        const sentAt = performance.now()
        await connection.write(send())
        await readAnswer(connection, buffer, status)
        times.push(performance.now() - sentAt)
      }
    }),
  )
  return { times, seconds: (performance.now() - startedAt) / 1000 }
}

/** Reads to the end of the body and forgets it. */
async function readAnswer(connection: Deno.TcpConn, buffer: Uint8Array<ArrayBuffer>, status: number) {
  let filled = 0
  let head = ''
  let bodyAt = -1
  while (bodyAt < 0) {
    filled += await read(connection, buffer.subarray(filled))
    head = ascii.decode(buffer.subarray(0, filled))
    bodyAt = head.indexOf('\r\n\r\n')
  }
  bodyAt += 4
  if (head.slice(9, 12) !== String(status)) throw new Error(`expected ${status}: ${head.slice(0, 2000)}`)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return readLength(connection, buffer, Number(length) - (filled - bodyAt))
  if (status === 204) return
  let end = [...buffer.subarray(Math.max(bodyAt, filled - LAST_CHUNK.length), filled)]
  while (end.join() !== LAST_CHUNK.join()) {
    const count = await read(connection, buffer)
    end = [...end, ...buffer.subarray(Math.max(0, count - LAST_CHUNK.length), count)].slice(-LAST_CHUNK.length)
  }
}

async function readLength(connection: Deno.TcpConn, buffer: Uint8Array<ArrayBuffer>, bytes: number) {
  for (let left = bytes; left > 0; ) left -= await read(connection, buffer)
}

async function read(connection: Deno.TcpConn, into: Uint8Array<ArrayBuffer>) {
  const count = await connection.read(into)
  if (count === null) throw new Error('the server closed the connection')
  return count
}

/** A request as it travels, its body's length included. */
export function httpRequest(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body = '') {
  const content = encoder.encode(body)
  const sent = { Host: 'localhost', ...headers, ...(method === 'POST' ? { 'Content-Length': String(content.length) } : {}) }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`)
  return encoder.encode(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}
