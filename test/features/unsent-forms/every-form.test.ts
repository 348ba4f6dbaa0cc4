import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { urls } from '#src/urls.ts'
import { type Dump, dump, withoutLooks } from '#test/support/every-table.ts'
import { forms } from '#test/support/forms.ts'
import { attribute, escaped, fieldTag, firstFocus, titleOf } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'
import { otherForms } from './other-forms.ts'

/** They act by a password, a secret link or a key, or sign in and out: no session is needed. */
const withoutSession = [
  ...[urls.signIn, urls.signOut, urls.signUp, urls.resendActivation, urls.activation, urls.forgottenPassword],
  ...[urls.passwordReset, urls.reactivation, urls.reactivationSecrets, urls.contactConfirmation, urls.unsubscribe],
  ...[urls.supportFollowUp, urls.supportFollowUpClosing, urls.passwordStrength],
]
/** Values of buttons. */
const ofButtons = ['verdict', 'asked']
const tableForms = Object.entries(forms).filter(([, { url }]) => !(withoutSession as string[]).includes(url))

test('every form that needs a session is tested here', () => {
  const posts = Object.keys(routes).filter((key) => key.startsWith('POST ') && !key.includes(' /api'))
  const tested = [...withoutSession, ...tableForms.map(([, { url }]) => url), ...Object.keys(otherForms)]
  expect([...new Set(tested)].toSorted()).toEqual(posts.map((key) => key.slice('POST '.length)).toSorted())
})

test.each(tableForms)('%s: what was typed survives the end of the session, for its person alone', async (_, form) => {
  const opened = await portal()
  const prepared = await form.open(opened)
  // A request to support may be written signed out too.
  const visitor = form.url === urls.newSupportRequest ? await opened.signUp() : prepared.visitor
  const { email: _email, ...signedIn } = prepared.right
  const right = form.url === urls.newSupportRequest ? signedIn : prepared.right
  const typed = Object.keys(right).filter((name) => ![...form.secret, ...ofButtons].includes(name))
  const back = await sendTooLate(opened, visitor, prepared.path ?? form.url, right)
  const kept = JSON.stringify(await opened.ports.db.select().from(unsentForms))
  expect(form.secret.filter((name) => kept.includes(`"${name}"`))).toEqual([])
  if (typed.length === 0) return expect(back).not.toMatch(/^\/saisie/)

  await expectShownAgain(opened, visitor, back, right, typed)
})

test.each(Object.entries(otherForms))(
  'POST %s comes back after the end of the session, and nothing is written',
  async (_, open) => {
    const { opened, visitor, path, sent, typed } = await open()
    const back = await sendTooLate(opened, visitor, path, sent)
    if (Object.keys(sent).length === 0) return expect(back).not.toMatch(/^\/saisie/)
    await expectShownAgain(opened, visitor, back, sent, typed)
  },
)

type Opened = Awaited<ReturnType<(typeof otherForms)[string]>>['opened']

/** Returns the address that the sign-in leads back to. */
async function sendTooLate({ stranger }: Opened, visitor: Visitor, path: string, sent: Fields): Promise<string> {
  const answer = await stranger().post(path, { ...(await visitor.owner()), ...sent })
  const place = new URL(answer.headers.get('Location') ?? '', 'http://localhost')
  expect([answer.status, place.pathname]).toEqual([303, urls.signIn])
  return place.searchParams.get('retour') ?? ''
}

async function expectShownAgain(
  { ports, signUp, settled }: Opened,
  visitor: Visitor,
  back: string,
  sent: Fields,
  typed: string[],
) {
  const somebody = await signUp()
  // Mails of what led here may still be leaving.
  await settled()
  const before = await dump(ports.db)

  const refused = await somebody.get(back)
  const shown = await visitor.get(back)
  const page = await shown.text()

  expect([refused.status, titleOf(await refused.text())]).toEqual([404, expect.stringContaining('Aucune saisie conservée')])
  expect(writtenByForms(await dump(ports.db))).toEqual(writtenByForms(before))
  if (typed.length === 0 && shown.status === 303) return expect(shown.headers.get('Location')).toBe(urls.account)
  expect(shown.status).toBe(200)
  expect(titleOf(page)).not.toMatch(/^Erreur/)
  expect(page).not.toContain('aria-invalid="true"')
  expect(firstFocus(page)).toMatch(/^<div class="notice soon" role="alert"[^>]*>.*Votre saisie est conservée/)
  for (const name of typed) for (const value of [sent[name] ?? ''].flat()) expectShown(page, name, String(value))
}

/** Any visit prolongs its session, any search by exact address is counted, and support's looks are journalled. */
const writtenByForms = ({ sign_in_throttles, sessions, ...tables }: Dump) => withoutLooks(tables)

function expectShown(page: string, name: string, value: string) {
  const tag = fieldTag(page, name)
  const all = [...page.matchAll(new RegExp(`<input\\b[^>]* name="${name}"[^>]*>`, 'g'))].map(([found]) => found)
  const box = all.find((found) => / type="(checkbox|radio)"/.test(found) && attribute(found, 'value') === escaped(value))
  if (box) expect(box, name).toContain(' checked=""')
  else if (tag.startsWith('<textarea')) expect(page).toContain(`>${escaped(value)}</textarea>`)
  else if (tag.startsWith('<select')) expect(page).toContain(`<option value="${value}" selected`)
  else
    expect(
      all.map((found) => attribute(found, 'value')),
      name,
    ).toContain(escaped(value))
}
