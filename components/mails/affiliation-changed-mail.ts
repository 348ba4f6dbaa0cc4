import { urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

export type AffiliationChange = 'affiliated' | 'ended' | 'named' | 'changed' | 'dismissed' | 'rights_changed'

type Changed = { change: AffiliationChange; firstName: string; structureName: string; manager: string; appUrl: string }
type Words = { subject: string; text: (structure: string, manager: string) => string }

const words: Record<AffiliationChange, Words> = {
  affiliated: {
    subject: 'Votre rattachement à une structure est ouvert',
    text: (structure, manager) =>
      `${manager} a ouvert votre rattachement à « ${structure} ». Les espaces prévus pour tous vous y sont ouverts dès maintenant.`,
  },
  ended: {
    subject: 'Votre rattachement a pris fin',
    text: (structure, manager) =>
      `${manager} a mis fin à votre rattachement à « ${structure} », et à vos abonnements à ses espaces. En cas d’erreur, adressez-vous à cette personne ou faites une nouvelle demande.`,
  },
  named: {
    subject: 'Vous êtes gestionnaire secondaire',
    text: (structure, manager) =>
      `${manager} vous confie le rôle de gestionnaire secondaire de « ${structure} » : vous pouvez y valider les demandes de rattachement.`,
  },
  changed: {
    subject: 'Vos droits de gestionnaire ont changé',
    text: (structure, manager) => `${manager} a modifié vos droits de gestionnaire secondaire de « ${structure} ».`,
  },
  rights_changed: {
    subject: 'Vos droits dans une structure ont changé',
    text: (structure, manager) =>
      `${manager} a modifié vos services ou vos abonnements dans « ${structure} ». Ce que vous pouvez y faire maintenant figure dans « Mon compte ».`,
  },
  dismissed: {
    subject: 'Vous n’êtes plus gestionnaire secondaire',
    text: (structure, manager) =>
      `${manager} a mis fin à votre rôle de gestionnaire secondaire de « ${structure} ». Vous y gardez votre rattachement, avec le rôle « Utilisateur simple ».`,
  },
}

export function affiliationChangedMail({ change, firstName, structureName, manager, appUrl }: Changed) {
  const { subject, text } = words[change]
  return composeMail({
    subject,
    firstName,
    blocks: [paragraph(text(structureName, manager)), button('Voir mes rattachements', appUrl + urls.affiliations)],
  })
}
