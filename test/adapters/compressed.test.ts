import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from '#src/adapters/compressed.ts'

const page = `<!DOCTYPE html><p>${'Le même texte, souvent. '.repeat(100)}`

function asked(acceptEncoding: string | undefined, method = 'GET') {
  return new Request('http://localhost', {
    method,
    headers: acceptEncoding === undefined ? {} : { 'Accept-Encoding': acceptEncoding },
  })
}

const answer = (type: string, body: BodyInit = page, headers = {}) =>
  new Response(body, { status: 422, headers: { 'Content-Type': type, ...headers } })

test.each(['text/html; charset=UTF-8', 'application/json', 'application/problem+json', 'text/csv'])(
  '%s is sent in gzip, with its status',
  async (type) => {
    const sent = await compressed(asked('br, gzip;q=0.8'), answer(type, page, { 'Content-Length': '9', Vary: 'Pour' }))
    expect([sent.status, sent.headers.get('Content-Encoding'), sent.headers.get('Content-Length')]).toEqual([422, 'gzip', null])
    expect(sent.headers.get('Vary')).toBe('Pour, Accept-Encoding')
    expect(gunzipSync(new Uint8Array(await sent.arrayBuffer())).toString()).toBe(page)
  },
)

test.each([undefined, 'br', 'identity', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip'])(
  'to a browser that accepts « %s » a page goes as it is',
  async (accepted) => {
    const sent = await compressed(asked(accepted), answer('text/html'))
    expect(sent.headers.get('Content-Encoding')).toBeNull()
    expect(sent.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await sent.text()).toBe(page)
  },
)

test.each([
  ['an archive', answer('application/zip')],
  ['what is compressed already', answer('text/html', page, { 'Content-Encoding': 'br' })],
  ['a few words', answer('text/html', '<p>Bonjour')],
])('%s stays as it is', async (_, response) => {
  const before = response.headers.get('Content-Encoding')
  expect((await compressed(asked('gzip'), response)).headers.get('Content-Encoding')).toBe(before)
})

test('HEAD tells what GET depends on, and has no body to compress', async () => {
  const sent = await compressed(asked('gzip', 'HEAD'), answer('text/html', ''))
  expect([sent.headers.get('Content-Encoding'), sent.headers.get('Vary')]).toEqual([null, 'Accept-Encoding'])
})
