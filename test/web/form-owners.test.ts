import { expect, test } from 'vitest'
import { OWNER_HEADER } from '#components/kit/htmx.ts'
import { OWNER_FIELD, TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { routes } from '#src/app.tsx'
import { urls } from '#src/urls.ts'
import { personMark } from '#src/web/form-owner.tsx'
import { dump } from '#test/support/every-table.ts'
import { information } from '#test/support/form-values.ts'
import { firstFocus, textOf } from '#test/support/html.ts'
import { signIn } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'

/** Their forms act by a password, a secret link or a key, or sign in, for any visitor. */
const forNobody = [
  urls.signIn,
  urls.signUp,
  urls.resendActivation,
  urls.activation,
  urls.forgottenPassword,
  urls.passwordReset,
  urls.reactivation,
  urls.reactivationSecrets,
  urls.contactConfirmation,
  urls.supportFollowUp,
  urls.supportFollowUpClosing,
  urls.unsubscribe,
  urls.passwordStrength,
]
const posts = Object.keys(routes)
  .filter((key) => key.startsWith('POST ') && !key.includes(' /api'))
  .map((key) => key.slice('POST '.length))

test.each(posts.filter((path) => !(forNobody as string[]).includes(path)))(
  'POST %s refuses a form that was shown to somebody else, or to nobody, and writes nothing',
  async (path) => {
    const { ports, signUp } = await portal()
    const [anne, bilal] = [await signUp({ lastName: 'Martin' }), await signUp({ firstName: 'Bilal', lastName: 'Haddad' })]
    const address = path.replaceAll(/:\w+/g, 'inconnu')
    const typed = { ...information, lastName: 'Texte-de-Anne' }
    const before = await dump(ports.db)
    for (const mark of [personMark(ports.config, anne.person.id), ''])
      for (const file of [{}, { file: new File(['x'], 'x.txt') }])
        for (const send of [bilal.post, bilal.htmx.post]) {
          const answer = await send(address, { [OWNER_FIELD]: mark, ...typed, ...file })
          const html = await answer.text()
          expect([answer.status, html.includes('Bilal HADDAD'), html.includes('Texte-de-Anne')]).toEqual([409, true, false])
          expect(firstFocus(html)).toContain(
            `Cette page avait été ouverte ${mark ? 'pour un autre compte' : 'avant la connexion'}`,
          )
          // Only this sending: an earlier one, whose answer was lost, may have been recorded.
          expect(html).toContain('et envoi n’a rien enregistré')
        }
    const { unsent_forms: kept = [], ...tables } = await dump(ports.db)
    expect({ ...tables, unsent_forms: [] }).toEqual(before)
    // What Anne typed waits for her alone.
    expect(kept.filter((form) => (form as { owner: string }).owner !== personMark(ports.config, anne.person.id))).toEqual([])
  },
)

test('a form stays valid after its person signs in again', async () => {
  const { ports, signUp } = await portal()
  const camille = await signUp()
  const page = await (await camille.get(urls.information)).text()
  const mark = new RegExp(`name="${OWNER_FIELD}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const again = await signIn(ports, camille.person)

  expect((await again.post(urls.information, { ...information, version: '1', [OWNER_FIELD]: mark })).status).toBe(303)
  expect(textOf(page, OWNER_FIELD)).not.toContain(camille.person.id)
})

test('a link inside a page shown to somebody else brings no part of another person’s page', async () => {
  const { ports, signUp } = await portal()
  const [anne, bilal] = [await signUp(), await signUp({ firstName: 'Bilal', lastName: 'Haddad', city: 'Abbeville' })]
  const part = async (owner: string) => {
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', [OWNER_HEADER]: personMark(ports.config, owner) }
    const answer = await bilal.visit(urls.information, { headers })
    const html = await answer.text()
    return [answer.status, html.includes('Abbeville'), html.includes('Un autre compte est connecté')]
  }
  expect(await part(bilal.person.id)).toEqual([200, true, false])
  expect(await part(anne.person.id)).toEqual([409, false, true])
})

test('written signed out and sent after Bilal signed in: it is not sent, its text stays, and is sent at the next try', async () => {
  const here = await portal()
  const stranger = here.stranger()
  const typed = { category: 'account', subcategory: '', subject: 'Mon compte', message: 'Un long message.' }
  const form = { [TOKEN_FIELD]: 'of-this-page-123', email: 'camille@exemple.fr', ...typed }
  const bilal = await here.signUp({ firstName: 'Bilal', lastName: 'Haddad' })
  for (const [name, value] of bilal.cookies) stranger.cookies.set(name, value)

  const answer = await stranger.post(urls.newSupportRequest, { ...form, [OWNER_FIELD]: '' })
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(firstFocus(page)).toContain('avant la connexion de Bilal HADDAD')
  expect(page).toContain('>Un long message.</textarea>')
  expect((await dump(here.ports.db)).support_requests).toEqual([])
  expect((await stranger.post(urls.newSupportRequest, typed)).status).toBe(200)
})

test('if it had been sent before Bilal signed in, its answer comes', async () => {
  const here = await portal()
  const stranger = here.stranger()
  const form = { [TOKEN_FIELD]: 'of-this-page-123', email: 'camille@exemple.fr', category: 'account', subject: 'X', message: 'Y' }
  await stranger.post(urls.newSupportRequest, form)
  const bilal = await here.signUp()
  const again = await bilal.visit(urls.newSupportRequest, { method: 'POST', body: new URLSearchParams(form) })
  const page = await again.text()
  expect(page).toContain('Votre sollicitation est envoyée')
  expect((await dump(here.ports.db)).support_requests).toHaveLength(1)
})
