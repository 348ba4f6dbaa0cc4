import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'
import { standingBody } from '#test/support/standing-body.ts'

const ENCODED = 'application/x-www-form-urlencoded'

test.each([
  ['a form', urls.signIn, ENCODED, 'login=camille'],
  ['a multipart form', urls.signIn, 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
  ['a form without its first byte', urls.signIn, ENCODED, ''],
])('%s that stands still for 30 seconds gets a page that says so', async (_, path, type, start) => {
  const { clock, stranger } = await portal()
  const body = standingBody(start)
  const answering = stranger().visit(path, body.init(type))
  await body.still()
  clock.pass({ seconds: 30 })

  const answer = await answering
  expect([answer.status, await answer.text()]).toEqual([408, expect.stringMatching(/plus rien reçu pendant 30 secondes/)])
  expect(body.state.isCancelled).toBe(true)
})

test('a form with a Content-Length is ended too', async () => {
  const { clock, stranger } = await portal()
  const body = standingBody('login=camille')
  const init = body.init(ENCODED)
  const answering = stranger().visit(urls.signIn, { ...init, headers: { 'Content-Type': ENCODED, 'Content-Length': '500' } })
  await body.still()
  clock.pass({ seconds: 30 })
  expect((await answering).status).toBe(408)
})

test('an application’s request whose body stalls gets problem details', async () => {
  const { clock, stranger } = await portal()
  const body = standingBody('{"type":')
  const answering = stranger().visit(urls.apiEvents, body.init('application/json'))
  await body.still()
  clock.pass({ seconds: 30 })
  const answer = await answering
  expect([answer.status, await answer.json()]).toEqual([408, expect.objectContaining({ title: 'Envoi interrompu' })])
})

test('no timer remains once the body is read', async () => {
  const { clock, stranger } = await portal()
  await stranger().post(urls.signIn, { login: 'a', password: 'b' })
  expect(clock.timers()).toBe(0)
})
