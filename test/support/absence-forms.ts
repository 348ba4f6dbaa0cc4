import { urls } from '#src/urls.ts'
import { absentHall } from '#test/features/absent-managers/absent-hall.ts'
import type { Opener } from './repeatable-form.ts'

/** Every form about an absent manager, sent as it is accepted; each makes lines of the journal and mails. */
export const creatingAbsenceForms = {
  'POST /structures/:structureId/gestionnaire-absent': async () => {
    const here = await absentHall()
    return { here, visitor: here.chloe, path: here.page, right: { confirmed: 'on' } }
  },
  'POST /structures/:structureId/gestionnaire-absent/reponse': async () => {
    const here = await absentHall()
    await here.report()
    return { here, visitor: here.anne, path: `${here.page}/reponse`, right: {}, page: here.page }
  },
  'POST /structures/:structureId/gestionnaire-absent/succession': async () => {
    const here = await absentHall()
    await here.unanswered()
    await here.propose(here.sam, here.fanny)
    return { here, visitor: here.fanny, path: `${here.page}/succession`, right: { verdict: 'accept' }, page: here.page }
  },
  'POST /support/gestionnaires-absents/:reportId': async () => {
    const here = await absentHall()
    await here.unanswered()
    const right = { successor: here.fanny.person.id, currentPassword: here.sam.password }
    return { here, visitor: here.sam, path: await here.pageOf(urls.absence), right }
  },
  'POST /support/gestionnaires-absents/:reportId/remplacement': async () => {
    const here = await absentHall()
    await here.accepted()
    const [path, page] = [await here.pageOf(urls.absenceReplacement), await here.pageOf(urls.absence)]
    return { here, visitor: here.sofia, path, right: { currentPassword: here.sofia.password }, page }
  },
  'POST /support/gestionnaires-absents/:reportId/classement': async () => {
    const here = await absentHall()
    await here.unanswered()
    const [path, page] = [await here.pageOf(urls.absenceClosing), await here.pageOf(urls.absence)]
    return { here, visitor: here.sam, path, right: { confirmed: 'on' }, page }
  },
} satisfies Record<string, Opener>
