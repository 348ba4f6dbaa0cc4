import { InformationPanel } from '#components/information/InformationPanel.tsx'
import { InformationSummary } from '#components/information/InformationSummary.tsx'
import { FreshPersonLinks } from '#components/layout/PersonLink.tsx'
import { titles } from '#components/layout/titles.ts'
import { currentPasswordProblem } from '#src/auth/current-password.ts'
import { mayMail } from '#src/auth/mail-limit.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { decidePersonalInformation, type PersonalInformation } from '#src/domain/account/personal-information.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel, loadPanel } from '#src/web/account-panel.ts'
import { saved } from '#src/web/answer.tsx'
import { foldable } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { confirmationRoutes } from './confirmation.tsx'
import { contactMails } from './contact.mails.ts'
import { informationForm } from './form.ts'
import { readInformation, writeInformation } from './information.queries.ts'

const TITLE = titles.information

export const informationPanel = accountPanel(
  (c, { userId }) => [readInformation(c.env.db, userId)],
  ([[information]], c) => {
    if (!information) throw new NotFound()
    const open = <InformationPanel information={information} />
    return foldable(c, urls.information, open, (saved) => <InformationSummary information={information} saved={saved} />)
  },
)

export const informationRoutes: Routes = {
  ...panelRoute(urls.information, TITLE, informationPanel),
  [`POST ${urls.information}`]: route(signedIn, change),
  ...confirmationRoutes,
}

async function change(c: Ctx, person: SignedIn) {
  const { db, now } = c.env
  const [current] = await readInformation(db, person.userId)
  if (!current) throw new NotFound()
  const { values, typed, problems } = await readForm(c, informationForm)
  const information = { ...current, ...(values ?? typed) }
  const isSameContact = normaliseEmail(information.contactEmail ?? '') === normaliseEmail(current.contactEmail ?? '')
  const shown = { information, passwordNeeded: !isSameContact && freshProofNeeded(person, c.env.now()) }
  if (problems) return view(c, { ...shown, problems }, 422)

  const { accepted, refused } = decidePersonalInformation(current, values)
  if (refused) return view(c, { ...shown, problems: refused }, 422)
  const currentPassword = shown.passwordNeeded
    ? await currentPasswordProblem(c.env, person.userId, values.currentPassword)
    : undefined
  if (currentPassword) return view(c, { ...shown, problems: { currentPassword } }, 422)

  const { information: tidied, contactEmailChanged } = accepted
  if (contactEmailChanged && !(await mayMail(c.env, 'contact_confirmation', person.userId)))
    return view(c, { ...shown, problems: { contactEmail: 'too_many_changes' } }, 422)

  const toIsProven = tidied.contactEmail === current.login
  const confirmedAt = toIsProven ? now() : null
  try {
    await commit(db, [
      writeInformation(db, person.userId, {
        ...tidied,
        version: values.version,
        contactEmailConfirmedAt: contactEmailChanged ? confirmedAt : current.contactEmailConfirmedAt,
      }),
      journalEntry(c.env, {
        act: 'information_changed',
        actorId: person.userId,
        subjectId: person.userId,
      }),
      ...(contactEmailChanged ? contactMails(c, { userId: person.userId, current, to: tidied.contactEmail, toIsProven }) : []),
    ])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const other = await otherVersion(c, person)
    if (!isStored(other.stored, tidied)) return view(c, { ...shown, ...other }, 409)
  }
  sendAfterResponse(c.env)
  return saved(c, urls.information, async () => {
    const panel = await loadPanel(c, person, informationPanel)
    const renamed = tidied.firstName !== person.firstName || tidied.lastName !== person.lastName
    return showPanel(c, TITLE, [panel, renamed && <FreshPersonLinks {...tidied} />])
  })
}

async function otherVersion(c: Ctx, { userId }: SignedIn): Promise<{ stored: PersonalInformation & { version: number } }> {
  const [stored] = await readInformation(c.env.db, userId)
  if (!stored) throw new NotFound()
  return { stored }
}

function view(c: Ctx, props: Parameters<typeof InformationPanel>[0], status: 409 | 422) {
  return showPanel(c, TITLE, <InformationPanel {...props} />, status)
}
