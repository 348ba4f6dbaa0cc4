// The floor of `bench -- documents`: writes a body to the disk and streams the files of a folder.
import { mkdirSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const folder = Deno.env.get('DATA_DIR') ?? '.'
mkdirSync(folder, { recursive: true })

Deno.serve({ port: Number(Deno.env.get('PORT')), hostname: '127.0.0.1', onListen() {} }, async (request) => {
  if (new URL(request.url).pathname === '/sante') return new Response('ok')
  if (request.method === 'GET') return new Response(streamOf(contents()))
  const file = await open(join(folder, crypto.randomUUID()), 'wx')
  for await (const chunk of request.body ?? []) await file.writeFile(chunk)
  await file.sync()
  await file.close()
  return new Response('ok')
})

function streamOf(pieces: AsyncGenerator<Uint8Array>) {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

async function* contents() {
  for (const name of await readdir(folder)) {
    using file = await Deno.open(join(folder, name))
    yield* file.readable
  }
}
