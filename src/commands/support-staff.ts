// npm run support-staff -- add LOGIN | remove LOGIN | list: who answers support requests.

import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { listSupportStaff, setSupportStaff } from '#src/auth/support-staff.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { commandDatabases } from './command-databases.ts'

const [command = '', typed = ''] = process.argv.slice(2)
const login = normaliseEmail(typed)
const databases = await commandDatabases(process.env)
const portal = { db: databases.db, now: systemClock, randomToken }

if (command === 'add' && login) await change(true)
else if (command === 'remove' && login) await change(false)
else if (command === 'list') await list()
else fail('Usage: npm run support-staff -- add LOGIN | remove LOGIN | list')
await databases.close()

async function change(isSupportStaff: boolean) {
  if (await setSupportStaff(portal, login, isSupportStaff))
    console.log(`${login} ${isSupportStaff ? 'answers support requests' : 'answers support requests no more'}.`)
  else fail(`Nothing changed: ${login} has no active account, or it was so already. See \`npm run support-staff -- list\`.`)
}

async function list() {
  const staff = await listSupportStaff(portal.db)
  for (const person of staff) console.log([person.login, person.firstName, person.lastName].join('\t'))
  if (staff.length === 0) console.log('Nobody answers support requests yet.')
}

function fail(reason: string) {
  console.error(reason)
  process.exitCode = 1
}
