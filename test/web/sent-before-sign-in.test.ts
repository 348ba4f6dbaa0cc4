import { expect, test } from 'vitest'
import { TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { urls } from '#src/urls.ts'
import { creatingForms, moreCreatingForms } from '#test/support/creating-forms.ts'
import { dump } from '#test/support/every-table.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { harmlessPosts } from '#test/support/harmless-posts.ts'
import { attribute, fieldTag, withoutTokens } from '#test/support/html.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import type { Fields } from '#test/support/visitor.ts'

const TOKEN = 'of-this-page-123'

/** What was typed is stored already: shown again and sent again, the form finds it stored. */
const edits = [
  ...[urls.alerts, urls.devices, urls.information, urls.notifications, urls.documentConsents, urls.document],
  ...[urls.structureEdition, urls.structureDepartment, urls.structureApplications, urls.draft],
  // Its secret answer is not kept, so what was typed is not known to be the same until it comes again.
  urls.secretQuestion,
].map((url) => `POST ${url}`)

test.each(Object.entries({ ...creatingForms, ...moreCreatingForms, ...harmlessPosts }))(
  '%s: its answer is lost and the session ends; sent again, the sign-in leads to its answer, and it acted once',
  async (name, open) => {
    const { visitor, path, right, here } = await open()
    const sent = { [TOKEN_FIELD]: TOKEN, ...(await visitor.owner()), ...right }
    const answer = await read(await visitor.post(path, sent))
    const back = await sendSignedOut(here, path, sent)
    if (!back) return
    await here.settled()
    const before = writtenByForms(await dump(here.ports.db))

    const shown = await read(await visitor.get(back))
    expect(writtenByForms(await dump(here.ports.db))).toEqual(before)
    if (edits.includes(name)) expect(shown.text).toContain('Votre saisie est conservée')
    else expect(shown).toEqual(answer)
  },
)

test('a form that never arrived keeps its token: sent twice after the sign-in, it acts once', async () => {
  const here = await portal()
  const camille = await here.signUp()
  const back = await sendSignedOut(here, urls.newSupportRequest, {
    [TOKEN_FIELD]: TOKEN,
    ...(await camille.owner()),
    ...supportRequest,
  })
  const page = await (await camille.get(back)).text()
  expect(page).toContain('Votre saisie est conservée')
  expect(attribute(fieldTag(page, TOKEN_FIELD), 'value')).toBe(TOKEN)

  const again = { [TOKEN_FIELD]: TOKEN, ...supportRequest }
  await camille.post(urls.newSupportRequest, again)
  await camille.post(urls.newSupportRequest, again)
  expect((await dump(here.ports.db)).support_requests).toHaveLength(1)
})

/** Where the sign-in leads back to; empty if the form needs no session or had nothing typed. */
async function sendSignedOut({ stranger }: Pick<Portal, 'stranger'>, path: string, sent: Fields) {
  const to = (await stranger().post(path, sent)).headers.get('Location') ?? ''
  const back = new URL(to, 'http://localhost').searchParams.get('retour') ?? ''
  return back.startsWith('/saisie/') ? back : ''
}

async function read(answer: Response) {
  return { status: answer.status, to: answer.headers.get('Location'), text: withoutTokens(await answer.text()) }
}

/** Any visit prolongs its session. */
const writtenByForms = ({ sign_in_throttles: _, sessions: __, ...tables }: Awaited<ReturnType<typeof dump>>) => tables
