// npm run backup -- FOLDER [--demo]: copies the databases, then the files, while the portal serves, with the sum of each.
import { embeddedPaths } from '#src/adapters/sql-databases.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { BackupBroken, writeBackup } from './backup-folder.ts'
import { refuse } from './command-config.ts'
import { commandPorts } from './command-ports.ts'

const folder = Deno.args.find((word) => !word.startsWith('--'))
if (!folder) refuse('backup', 'Usage: npm run backup -- FOLDER, which is new or empty.')
const { ports, databases } = await commandPorts('backup')
try {
  const sums = await writeBackup(folder, embeddedPaths(Deno.env.toObject()), ports.files)
  console.log(`${sums.length} files copied to ${folder}. The backup is whole: SHA256SUMS is written last.`)
} catch (error) {
  if (error instanceof BackupBroken || error instanceof ConfigurationError) refuse('backup', error.message)
  throw error
}
await databases.close()
Deno.exit(0)
