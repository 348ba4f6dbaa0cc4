import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { serveHttp } from '#src/adapters/http-server.ts'

/** Short, so that nobody waits; the connection is closed however long that takes. */
const closedAfterMs = 50

/** What a connection that sends this and then stands still is told before it is closed. */
async function toldBeforeClosing(sent: string) {
  const { port, shutdown } = await serveHttp({ port: 0, hostname: '127.0.0.1', closedAfterMs }, () => new Response('served'))
  onTestFinished(() => void shutdown())
  const connection = connect(port, '127.0.0.1')
  const told: string[] = []
  connection.on('data', (text) => told.push(String(text)))
  connection.write(sent)
  await once(connection, 'close')
  return told.join('')
}

test('a header that stands still is answered with 408, and its connection closed', async () => {
  expect(await toldBeforeClosing('GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /)
})

test('a connection that stays idle after its answer is closed', async () => {
  expect(await toldBeforeClosing('GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [\s\S]*served/)
})

test('the handler is given the address of the client', async () => {
  const { port, shutdown } = await serveHttp(
    { port: 0, hostname: '127.0.0.1' },
    (_, { remoteAddress }) => new Response(remoteAddress),
  )
  onTestFinished(() => void shutdown())
  expect(await (await fetch(`http://127.0.0.1:${port}`, { headers: { Connection: 'close' } })).text()).toBe('127.0.0.1')
})

/** A server with uploads of ten bytes under way, each of which has sent five. */
async function uploads(count: number, drainMs?: number) {
  const read = async (request: Request) => new Response(`${(await request.arrayBuffer()).byteLength} bytes`)
  const server = await serveHttp({ port: 0, hostname: '127.0.0.1', ...(drainMs && { drainMs }) }, read)
  const connections = Array.from({ length: count }, () => connect(server.port, '127.0.0.1').on('error', () => {}))
  for (const connection of connections) connection.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345')
  // A later request is answered only once those are under way.
  await fetch(`http://127.0.0.1:${server.port}`, { headers: { Connection: 'close' } })
  return { ...server, connections }
}

test('a stop lets an upload under way finish, and takes no new connection', async () => {
  const { port, shutdown, finished, connections } = await uploads(1)
  shutdown()
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
  connections[0]?.write('67890')
  expect(String((await once(connections[0]!, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 [\s\S]*10 bytes/)
  await finished
})

test('a stop cuts an upload that sends nothing more', async () => {
  const { shutdown, finished, connections } = await uploads(2, 50)
  shutdown()
  await Promise.all(connections.map((connection) => once(connection, 'close')))
  await finished
})
