// Builds static/assets and its manifest from their sources: a content hash in each name makes them immutable.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { bundle, Features } from 'lightningcss'

const FOLDER = 'static/assets'
const CLIENT = 'components/client'
const HTMX = 'node_modules/htmx.org/dist/htmx.min.js'
// Browsers since the spring of 2021: from Chrome 89 on, the button of a file needs no prefix.
const TARGETS = { chrome: 89 << 16, safari: (14 << 16) | (1 << 8), firefox: 84 << 16 }

const { code } = bundle({
  filename: 'components/stylesheet/index.css',
  minify: true,
  targets: TARGETS,
  exclude: Features.LightDark,
})
const stylesheet = Buffer.from(code)
const sources = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
// Comments and indentation are removed.
const joined = (texts) => Buffer.from(texts.join('\n').replace(/^ *\/\/.*\n|^ +/gm, ''))
const script = joined([readFileSync(HTMX, 'utf8'), ...sources(CLIENT)])
// Loaded on demand; see components/client/on-demand.js.
const several = joined(sources(`${CLIENT}/documents`))
const passwords = joined(sources(`${CLIENT}/passwords`))
const desk = joined(sources(`${CLIENT}/desk`))

mkdirSync(FOLDER, { recursive: true })

const assets = {
  // Each page includes it.
  stylesheet: {
    text: stylesheet.toString(),
    hash: `sha256-${sha256(stylesheet, 'base64')}`,
  },
  script: { path: write('portail', 'js', script) },
  several: { path: write('plusieurs-fichiers', 'js', several) },
  passwords: { path: write('mots-de-passe', 'js', passwords) },
  desk: { path: write('gestion', 'js', desk) },
  icon: write('icone', 'svg', readFileSync('static/favicon.svg')),
}
keep('components/kit/assets.generated.ts', `export const assets = ${JSON.stringify(assets, null, 2)}\n`)
const current = new Set([assets.script.path, assets.several.path, assets.passwords.path, assets.desk.path, assets.icon])
for (const file of readdirSync(FOLDER)) if (!current.has(`/assets/${file}`)) rmSync(`${FOLDER}/${file}`)

function write(name, extension, content) {
  const file = `${name}.${sha256(content, 'hex').slice(0, 12)}.${extension}`
  keep(`${FOLDER}/${file}`, content)
  return `/assets/${file}`
}

/** Writes only changed files, so that two parallel starts don't delete each other's files. */
function keep(path, content) {
  if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(content))) writeFileSync(path, content)
}

function sha256(content, encoding) {
  return createHash('sha256').update(content).digest(encoding)
}
