import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openLibsql } from '#src/adapters/libsql-connection.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { tick } from '#src/jobs.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { application } from '#test/features/events/application.ts'
import { depositWorld } from '#test/support/deposit-world.ts'
import { forms } from '#test/support/forms.ts'
import { escaped } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { visitor } from '#test/support/visitor.ts'

/** As on a full disk or a read-only mount: reads go on, writes fail. */
async function readOnlyDisk({ db }: Ports) {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await db.run('pragma query_only = on')
  const mended = async () => {
    await db.run('pragma query_only = off')
    log.mockRestore()
  }
  onTestFinished(mended)
  return mended
}

test.each(Object.entries(forms))(
  '%s on a full disk: 503, what was typed is kept, and it can be sent once the disk is mended',
  async (_, form) => {
    const here = await portal()
    const { visitor, right, path = form.url } = await form.open(here)
    await here.settled()
    const mended = await readOnlyDisk(here.ports)

    const page = await visitor.post(path, right)
    const part = await visitor.htmx.post(path, right)

    for (const answer of [page, part]) {
      const text = await answer.text()
      expect([answer.status, answer.headers.get('Retry-After')], text.slice(0, 300)).toEqual([503, '10'])
      for (const [name, value] of Object.entries(right).filter(([name]) => !form.secret.includes(name)))
        for (const each of [value].flat().filter((one) => one !== '')) expect(text, name).toContain(escaped(each))
      for (const name of form.secret) expect(text, name).not.toContain(`value="${right[name]}"`)
    }
    await mended()
    expect((await visitor.post(path, right)).status).toBeLessThan(400)
  },
)

test('a form of Anne sent under Bilal’s session on a full disk: 409, and nothing of what she typed', async () => {
  const here = await portal()
  const [anne, bilal] = [await here.signUp(), await here.signUp()]
  const typed = { ...(await anne.owner()), category: 'other', subject: 'X', message: 'Texte-de-Anne' }
  await readOnlyDisk(here.ports)
  const answer = await bilal.post(urls.newSupportRequest, typed)
  expect([answer.status, (await answer.text()).includes('Texte-de-Anne')]).toEqual([409, false])
})

test('a draft of an invoice sent with its file on a full disk: what was typed is shown', async () => {
  const { save, ports, settled } = await depositWorld()
  await settled()
  await readOnlyDisk(ports)
  const answer = await save({ number: 'F-DISQUE-PLEIN' })
  expect([answer.status, (await answer.text()).includes('F-DISQUE-PLEIN')]).toEqual([503, true])
})

test('a draft that Camille typed before Ève signed in beside her is kept for her', async () => {
  const { camille, eve, path, right } = await depositWorld()
  const form = { ...(await camille.owner()), ...right, number: 'F-DE-CAMILLE', version: '0', file: pdfFile('facture.pdf') }
  const answer = await eve.post(path, form)
  const text = await answer.text()
  expect([answer.status, text.includes('F-DE-CAMILLE'), text.includes('votre saisie y est conservée')]).toEqual([
    409,
    false,
    true,
  ])
})

test('pages can be read while nothing can be written, and the jobs that fail do not stop the tick', async () => {
  const here = await portal()
  const camille = await here.signUp()
  await readOnlyDisk(here.ports)
  here.clock.pass({ hours: 1 })

  expect((await camille.get(urls.account)).status).toBe(200)
  await here.settled()
  expect(new Set((await tick(here.ports)).map(({ state }) => state))).toEqual(new Set(['failed']))
})

test('an application gets 503 with Retry-After, and its events are taken once the disk is mended', async () => {
  const { ports, send, sendText, event } = await application()
  const mended = await readOnlyDisk(ports)
  const refused = await sendText(JSON.stringify({ evenements: [event()] }))
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '60'])
  expect(await refused.json()).toMatchObject({ title: 'Portail indisponible', status: 503 })
  await mended()
  expect(await send(event())).toMatchObject({ status: 200, answer: { acceptes: 1 } })
})

/** Takes connections and never answers, as a frozen server does. */
async function frozenServer() {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each([
  ['frozen', frozenServer],
  ['away', async () => 'http://127.0.0.1:1'],
])('the remote database is %s: a page is a 503, and a form comes back with what was typed but its password', async (_, url) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const client = openLibsql(await url(), undefined, { readMaxMs: 50, writeMaxMs: 50 })
  const { ports, stranger } = await portal({ db: sqlDatabase(client) })

  const camille = visitor(ports, { session: 'x' })
  const page = await camille.get(urls.account)
  const signIn = await stranger().post(urls.signIn, { login: 'camille@exemple.fr', password: 'tout à fait secret' })
  const body = new URLSearchParams({ pour: 'x', lastName: 'Durand', password: 'tout à fait secret' })
  const form = await camille.visit(urls.information, { method: 'POST', body })

  expect([page.status, signIn.status, form.status, form.headers.get('Retry-After')]).toEqual([503, 503, 503, '10'])
  const [samePanel, toSendAgain] = [await signIn.text(), await form.text()]
  expect(samePanel).toContain('name="login" type="email" value="camille@exemple.fr"')
  expect(toSendAgain).toContain('<input type="hidden" name="lastName" value="Durand"')
  expect(toSendAgain).toContain('Renvoyer ma saisie')
  expect(samePanel + toSendAgain).not.toContain('tout à fait secret')
})
