import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Delivery, Mailer, OutgoingMail } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'

export async function writeMails({ db, now }: Ports, ...keys: string[]) {
  for (const key of keys) {
    const body = { subject: `Objet ${key}`, html: `<p>${key}</p>`, text: key }
    await db.batch([
      queuedMail(db, { key, kind: 'reactivated' as const, userId: null, recipient: `${key}@exemple.fr`, body, now: now() }),
    ])
  }
}

export function oneByOne(send: (mail: OutgoingMail) => Promise<Delivery>): NonNullable<Mailer> {
  return { send, sendBatch: async () => ({ outcome: 'refused', error: 'no batch was expected' }) }
}
