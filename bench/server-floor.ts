// The floor of `bench -- server`: bare Hono and bare @libsql/client send the recorded statements in their batches, then a constant.
import { scrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Client, createClient } from '@libsql/client'
import { Hono } from 'hono'
import { type Repeatable, repeated } from './server-recorded.ts'

export type Floor = Record<string, { batches: Repeatable; bytes: number; hashes: boolean }>

const folder = Deno.env.get('DATA_DIR') ?? '.'
const floors = JSON.parse(readFileSync(join(folder, 'floor.json'), 'utf8')) as Floor
const clients = { portal: opened('portail.db'), search: opened('recherche.db') }
const BARE_BYTES = 12_000
/** As in src/ports/config.ts. */
const COST = { N: 2 ** 14, r: 8, p: 5 }
const hash = promisify<string, string, number, typeof COST, Uint8Array>(scrypt)

const app = new Hono()
const bare = 'x'.repeat(BARE_BYTES)
app.get('/sante', (c) => c.text('ok'))
app.get('/constante', (c) => c.html(bare))
for (const [name, { batches, bytes, hashes }] of Object.entries(floors)) {
  const constant = 'x'.repeat(bytes)
  let turn = 1
  app.all(`/${name}`, async (c) => {
    if (c.req.method === 'POST') await c.req.text()
    const own = turn++
    for (const { database, statements } of batches) await send(clients[database], statements, own)
    if (hashes) await hash('Demo-2026-Compte!', 'salt', 32, COST)
    return c.html(constant)
  })
}
Deno.serve({ port: Number(Deno.env.get('PORT')), hostname: '127.0.0.1', onListen() {} }, app.fetch)

function send(client: Client, statements: Repeatable[number]['statements'], turn: number) {
  const isRead = statements.every(({ sql }) => /^\s*select\b/i.test(sql))
  const filled = statements.map(({ sql, params }) => ({ sql, args: params.map((param) => repeated(param, turn)) as never[] }))
  return client.batch(filled, isRead ? 'read' : 'write')
}

function opened(name: string) {
  return createClient({ url: `file:${join(folder, name)}` })
}
