// npm run purge-again [-- --demo]: after a restore, purges again the accounts that the backup brought back; a nightly job does so too.
import { openPorts } from '#src/adapters/deno-ports.ts'
import { purgeAgain } from '#src/purge/purge-again.ts'
import { commandConfig } from './command-config.ts'

const environment = Deno.env.toObject()
const { ports, databases } = await openPorts({ config: commandConfig(environment, 'purge'), environment, trustProxy: false })
await databases.migrate()

const { tombstones, purged, orphaned } = await purgeAgain(ports)
console.log(`${tombstones} tombstones, ${purged} purged again.`)
for (const name of orphaned) console.log(`No principal manager any more: ${name}`)
await databases.close()
Deno.exit(0)
