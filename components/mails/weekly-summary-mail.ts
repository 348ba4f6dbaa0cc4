import { count, formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { urls } from '#src/urls.ts'
import { button, heading, type ListItem, list, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { others } from './digest-words.ts'

/** `names`: for managers only. */
export type People = { total: number; names: { firstName: string; lastName: string }[] }
export type WeeklySection = {
  structureName: string
  arrivals: People
  departures: People
  approved: number
  rejected: number
  opened: string[]
  closed: string[]
  invoices: { label: string; states: { status: string; total: number }[] }[]
}
export type WeeklySummary = {
  firstName: string
  appUrl: string
  unsubscribeUrl: string
  since: Date
  until: Date
  sections: WeeklySection[]
  left: number
}

export function weeklySummaryMail({ firstName, appUrl, unsubscribeUrl, since, until, sections, left }: WeeklySummary) {
  return composeMail({
    subject: `La semaine de vos structures, du ${formatDate(since)} au ${formatDate(until)}`,
    firstName,
    unsubscribeUrl,
    blocks: [
      paragraph('Voici les mouvements de la semaine sur vos structures.'),
      ...sections.flatMap((section) => [heading(section.structureName), list(lines(section))]),
      ...(left > 0
        ? [note(`Et des mouvements sur ${count(left, 'autre structure', 'autres structures')}, à voir sur le portail.`)]
        : []),
      button('Ouvrir le portail', appUrl + urls.account),
    ],
  })
}

function lines({ arrivals, departures, approved, rejected, opened, closed, invoices }: WeeklySection): ListItem[] {
  const decided = [...(approved > 0 ? [count(approved, 'validée')] : []), ...(rejected > 0 ? [count(rejected, 'refusée')] : [])]
  return [
    ...peopleLine('Arrivées', arrivals),
    ...peopleLine('Départs', departures),
    ...(decided.length > 0 ? [{ lead: 'Demandes', text: `${decided.join(', ')}.` }] : []),
    ...(opened.length > 0 ? [{ lead: 'Espaces ouverts', text: `${opened.join(', ')}.` }] : []),
    ...(closed.length > 0 ? [{ lead: 'Espaces fermés', text: `${closed.join(', ')}.` }] : []),
    ...invoices.map(({ label, states }) => ({
      lead: label,
      text: `${states.map(({ status, total }) => `${lifecycleWords(status).label}\u00a0(${total})`).join(', ')}.`,
    })),
  ]
}

function peopleLine(lead: string, { total, names }: People): ListItem[] {
  if (total === 0) return []
  if (names.length === 0) return [{ lead, text: `${count(total, 'personne')}.` }]
  const shown = names.map(fullName).join(', ')
  const [rest] = others(total, names.length)
  return [{ lead, text: rest ? `${shown} ${rest}` : `${shown}.` }]
}
