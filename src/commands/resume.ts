// npm run resume: lets go what waits for an operator, such as purges after the clock ran ahead, or mails after a restore.
import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { readHolds } from '#src/db/holds.ts'
import { resumeJobs } from '#src/jobs/hold-ahead-of-time.ts'
import { commandDatabases } from './command-databases.ts'

const { db, close } = await commandDatabases(process.env)
const holds = await readHolds(db)
await resumeJobs({ db, now: systemClock, randomToken })
for (const { cause, since, reason } of holds) console.log(`${cause}\theld since ${since.toISOString()}\t${reason}`)
console.log(
  holds.length === 0 ? 'Nothing was held. The clock of this machine counts as right.' : 'They go on at the next minute.',
)
await close()
