// What `npm start` and `npm test` need before anything else; plain JavaScript, since nothing is installed yet.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const INSTALLED = 'node_modules/.package-lock.json'

export function install() {
  if (!isInstalled()) {
    console.log('Installing the packages (once)…')
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
  execFileSync(process.execPath, ['src/commands/assets.mjs'], { stdio: 'inherit' })
}

/** npm leaves a copy of the lock of what it installed: every package in it has to be there in the wanted version. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const [wanted, found] = [versions('package-lock.json'), versions(INSTALLED)]
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  )
}
