// npm run mails -- retry failed | retry uncertain: queues again what was given up, once its cause is mended.
import { retryMails } from '#src/mail/claim-mail.ts'
import { commandDatabases } from './command-databases.ts'

const [command, state] = process.argv.slice(2)
const databases = await commandDatabases(process.env)
if (command === 'retry' && (state === 'failed' || state === 'uncertain')) {
  console.log(`${await retryMails(databases.db, state)} mails are queued again.`)
} else {
  console.error(`Usage: npm run mails -- retry failed | retry uncertain
  failed     the provider has refused each of them: none has left
  uncertain  the provider did not answer: one that left a day ago or more arrives twice`)
  process.exitCode = 1
}
await databases.close()
