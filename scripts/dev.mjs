// The portal on wrangler: workerd, a local D1 and a local R2, the same demonstration data as `npm start`.
import { join } from 'node:path'
import { installForDevelopment } from './install.mjs'
import { run, wrangler } from './wrangler.mjs'

const port = process.env.PORT || '8787'
const state = process.env.DATA_DIR ? join(process.env.DATA_DIR, 'wrangler') : join('.wrangler', 'state')
const here = ['--persist-to', state]

installForDevelopment()
await run(['scripts/dev-demo.ts', state, port])
const variables = ['--var', 'DEMO:1', '--var', `PORT:${port}`]
await wrangler('dev', '--port', port, '--inspector-port', '0', '--show-interactive-dev-session=false', ...here, ...variables)
