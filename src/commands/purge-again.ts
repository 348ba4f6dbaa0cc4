// npm run purge-again [-- --demo]: after a restore, purges again the accounts that the backup brought back; a nightly job does so too.
import { purgeAgain } from '#src/purge/purge-again.ts'
import { commandPorts } from './command-ports.ts'

const { ports, databases } = await commandPorts('purge')

const { tombstones, purged, orphaned } = await purgeAgain(ports)
console.log(`${tombstones} tombstones, ${purged} purged again.`)
for (const name of orphaned) console.log(`No principal manager any more: ${name}`)
await databases.close()
Deno.exit(0)
