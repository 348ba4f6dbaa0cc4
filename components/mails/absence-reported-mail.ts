import { formatDeadline } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Reported = {
  /** `manager`: the one reported; `colleague`: the structure's other managers. */
  reader: 'manager' | 'colleague'
  firstName: string
  manager: string
  reporter: string
  structure: { id: string; displayName: string }
  until: Date
  isReminder: boolean
  appUrl: string
}

export function absenceReportedMail({ reader, firstName, manager, reporter, structure, until, isReminder, appUrl }: Reported) {
  const page = appUrl + urlFor(urls.absentManager, { structureId: structure.id })
  const deadline = formatDeadline(until)
  if (reader === 'colleague')
    return composeMail({
      subject: 'Un gestionnaire principal est signalé absent',
      firstName,
      blocks: [
        paragraph(
          `${reporter} a signalé que ${manager}, gestionnaire principal de « ${structure.displayName} », ne répond plus.`,
        ),
        paragraph(
          `Si ${manager} ne répond pas avant le ${deadline}, le support du portail pourra proposer à une personne rattachée de lui succéder. Vos droits ne changent pas.`,
        ),
        button('Voir le signalement', page),
      ],
    })
  return composeMail({
    subject: isReminder ? 'Rappel : on vous signale absent' : 'On vous signale absent',
    firstName,
    blocks: [
      paragraph(`${reporter} a signalé que vous ne répondez plus comme gestionnaire principal de « ${structure.displayName} ».`),
      paragraph(
        `Vous êtes là ? Répondez avant le ${deadline} : un clic suffit, et décider d’une demande suffit aussi. Sans réponse, le support du portail pourra proposer à une personne rattachée de vous succéder.`,
      ),
      button('Répondre', page),
    ],
  })
}
