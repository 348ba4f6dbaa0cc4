import { count, formatDate } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { button, heading, type ListItem, link, list, type MailBlock, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { type DigestDecision, type DigestSection, type DigestWorkspace, limitLines } from './digest-sections.ts'
import { fresh, movedItem, others, shortened } from './digest-words.ts'

export type DailyDigest = {
  firstName: string
  appUrl: string
  unsubscribeUrl: string
  since: Date
  sections: DigestSection[]
  /** Structures left out for length. */
  left: number
}

export function dailyDigestMail({ firstName, appUrl, unsubscribeUrl, since, sections, left }: DailyDigest) {
  return composeMail({
    subject: subjectOf(sections),
    firstName,
    unsubscribeUrl,
    blocks: [
      paragraph(`Voici ce qui vous concerne depuis le ${formatDate(since)}.`),
      ...limitLines(sections).flatMap((section) => sectionBlocks(section, appUrl)),
      ...(left > 0
        ? [note(`Et du nouveau pour ${count(left, 'autre structure', 'autres structures')}, à lire sur le portail.`)]
        : []),
      button('Ouvrir le portail', appUrl + urls.account),
    ],
  })
}

function subjectOf(sections: DigestSection[]) {
  const sum = (quantity: (section: DigestSection) => number) => sections.reduce((total, section) => total + quantity(section), 0)
  const invoices = (quantity: (workspace: DigestWorkspace) => number) =>
    sum(({ workspaces }) => workspaces.reduce((total, one) => total + quantity(one), 0))
  const [stopped, waiting, decided] = [
    invoices((one) => one.stopped),
    sum((one) => one.waiting),
    sum((one) => one.decisions.length),
  ]
  const moved = invoices((one) => one.total) - stopped
  const parts = [
    stopped > 0 && `${count(stopped, 'facture')} à reprendre`,
    waiting > 0 && `${count(waiting, 'demande')} à décider`,
    decided > 0 && `${count(decided, 'réponse')} à vos demandes`,
    moved > 0 && `${count(moved, 'changement')} sur vos espaces`,
  ]
  return parts
    .filter((part) => part !== false)
    .slice(0, 3)
    .join(', ')
}

function sectionBlocks(
  { structureName, waiting, fresh: quantity, decisions, decided, workspaces }: ReturnType<typeof limitLines>[number],
  appUrl: string,
): MailBlock[] {
  return [
    heading(structureName),
    ...(waiting > 0
      ? [
          paragraph(`${count(waiting, 'demande attend', 'demandes attendent')} votre décision${fresh(quantity, waiting)}.`),
          link('Décider', appUrl + urls.manager),
        ]
      : []),
    ...(decided > 0 ? [paragraph('Réponses à vos demandes :'), ...lines(decisions.map(decisionItem), decided)] : []),
    ...workspaces.flatMap(workspaceBlocks),
  ]
}

function decisionItem({ workspaceLabel, departmentName, state, reason }: DigestDecision) {
  const what = workspaceLabel ? `abonnement à l’espace « ${workspaceLabel} »` : 'rattachement'
  const where = departmentName ? `, service ${departmentName}` : ''
  const why = reason ? ` Motif : ${shortened(reason)}` : ''
  return { lead: state === 'approved' ? 'Validé' : 'Refusé', text: `${what}${where}.${why}` }
}

function workspaceBlocks({ label, total, items }: DigestWorkspace): MailBlock[] {
  return [paragraph(`${label} : ${count(total, 'changement')}.`), ...lines(items.map(movedItem), total)]
}

function lines(items: ListItem[], total: number): MailBlock[] {
  return items.length > 0 ? [list([...items, ...others(total, items.length)])] : []
}
