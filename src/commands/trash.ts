// npm run trash -- list | restore KEY… | restore --all | collect: files without a row, which the nightly look moved away (`--demo`).

import { mendOrphans } from '#src/documents/mend-orphans.ts'
import { listTrash, restoreFromTrash } from '#src/documents/trash.ts'
import { commandPorts } from './command-ports.ts'

const USAGE = `Usage: npm run trash -- list | restore KEY… | restore --all | collect
  restore    puts a file back under its key; one that still has no row goes to the trash again
  collect    moves every file without a row to the trash, however many they are`

const { ports, databases } = await commandPorts('command')
const [command, ...words] = Deno.args.filter((word) => word !== '--demo')
if (command === 'list') await list()
else if (command === 'restore' && words.length > 0) await restore(words)
else if (command === 'collect') await collect()
else fail(USAGE)
await databases.close()
Deno.exit()

async function list() {
  for (const { key, storedAt } of await listTrash(ports.files)) console.log(`${key}\tsince ${storedAt.toISOString()}`)
}

async function restore(keys: string[]) {
  const all = keys.includes('--all') ? (await listTrash(ports.files)).map(({ key }) => key) : keys
  for (const key of all) {
    if (await restoreFromTrash(ports.files, key)) console.log(`${key} is back.`)
    else fail(`${key} is not in the trash: see \`npm run trash -- list\`.`)
  }
}

async function collect() {
  const { trashed, lost, found } = await mendOrphans(ports, { isAsked: true })
  console.log(`${trashed} files moved to the trash, ${lost} rows without a file, ${found} found again.`)
}

function fail(reason: string) {
  console.error(reason)
  Deno.exitCode = 1
}
