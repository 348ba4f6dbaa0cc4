import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { portalUrl } from './browse.ts'

/** A proxy to the portal that closes both connections after so many bytes of a request. */
export async function cuttableConnection() {
  const sockets = new Set<Socket>()
  const state = { cutAfterBytes: Number.POSITIVE_INFINITY }
  const server = createServer((near) => {
    const far = connect(Number(new URL(portalUrl).port), 'localhost')
    let bytes = 0
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    }
    near.on('data', (chunk) => {
      bytes += chunk.length
      if (bytes < state.cutAfterBytes) return
      near.destroy()
      far.destroy()
    })
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return { url: `http://localhost:${typeof address === 'object' && address?.port}`, state }
}
