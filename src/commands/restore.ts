// npm run restore -- FOLDER [--demo]: checks a backup, puts it back where no portal is, and purges again whoever was purged since.
import { fileStore } from '#src/adapters/deno-ports.ts'
import { embeddedPaths } from '#src/adapters/sql-databases.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { purgeAgain } from '#src/purge/purge-again.ts'
import { BackupBroken } from './backup-folder.ts'
import { commandConfig, refuse } from './command-config.ts'
import { commandPorts } from './command-ports.ts'
import { restoreBackup } from './restore-backup.ts'

const folder = Deno.args.find((word) => !word.startsWith('--'))
if (!folder) refuse('restore', 'Usage: npm run restore -- FOLDER, which `npm run backup` has written.')
const environment = Deno.env.toObject()
const store = fileStore(commandConfig(environment, 'restore').files, environment)
try {
  const { files } = await restoreBackup(folder, embeddedPaths(environment), store, new Date())
  console.log(`The databases and ${files} files are back.`)
} catch (error) {
  if (error instanceof BackupBroken || error instanceof ConfigurationError) refuse('restore', error.message)
  throw error
}
const { ports, databases } = await commandPorts('restore')
const { tombstones, purged, orphaned } = await purgeAgain(ports)
console.log(`${tombstones} tombstones, ${purged} purged again.`)
for (const name of orphaned) console.log(`No principal manager any more: ${name}`)
console.log('Mails and the mending of documents wait: look at /etat, then `npm run resume`.')
await databases.close()
Deno.exit(0)
