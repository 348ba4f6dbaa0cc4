// What `npm start` and `npm test` need before anything else; plain JavaScript, since nothing is installed yet.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const INSTALLED = 'node_modules/.package-lock.json'
// Of all the packages, only this one has to run a script of its own: .npmrc keeps every other from doing so.
const NEEDS_ITS_SCRIPT = 'node'

export function install() {
  if (!isInstalled()) {
    console.log('Installing the packages (once)…')
    npm('ci', '--no-audit', '--no-fund')
    npm('rebuild', '--ignore-scripts=false', NEEDS_ITS_SCRIPT)
  }
  execFileSync(process.execPath, ['src/commands/assets.mjs'], { stdio: 'inherit' })
}

function npm(...options) {
  execFileSync('npm', [...options, '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** npm leaves a copy of the lock of what it installed: every package in it has to be there in the wanted version. */
function isInstalled() {
  if (!existsSync(INSTALLED) || !existsSync(`node_modules/${NEEDS_ITS_SCRIPT}/bin`)) return false
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const [wanted, found] = [versions('package-lock.json'), versions(INSTALLED)]
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  )
}
