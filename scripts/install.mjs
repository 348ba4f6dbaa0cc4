// What `npm start`, `npm run serve` and `npm test` need before anything else; plain JavaScript, since nothing is installed yet.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const INSTALLED = 'node_modules/.package-lock.json'
const NODE_BINARY = 'node_modules/node/bin'

/** Installs the dependencies if missing and builds the assets. */
export function installForServing() {
  if (!isInstalled(({ dev }) => !dev)) ci()
  buildAssets()
}

/** Installs devDependencies and their Node too, for tests and wrangler. */
export function installForDevelopment() {
  if (!isInstalled(() => true)) ci()
  // .npmrc keeps packages from running scripts; this one only links the binary that came with it.
  if (!existsSync(NODE_BINARY)) npm('rebuild', '--ignore-scripts=false', 'node')
  buildAssets()
}

function ci() {
  console.log('Installing the packages (once)…')
  npm('ci', '--no-audit', '--no-fund')
}

function buildAssets() {
  execFileSync(process.execPath, ['scripts/assets.mjs'], { stdio: 'inherit' })
}

function npm(...options) {
  execFileSync('npm', [...options, '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** Compares npm's record of installed packages with the lock. */
function isInstalled(isNeeded) {
  if (!existsSync(INSTALLED)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const [wanted, found] = [packagesOf('package-lock.json'), packagesOf(INSTALLED)]
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || !isNeeded(entry) || found[path]?.version === entry.version,
  )
}
