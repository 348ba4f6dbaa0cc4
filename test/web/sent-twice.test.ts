import { expect, test } from 'vitest'
import { OWNER_FIELD, TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { routes } from '#src/app.tsx'
import { urls } from '#src/urls.ts'
import { creatingForms, moreCreatingForms } from '#test/support/creating-forms.ts'
import { backUp, dump, restore, withoutLooks } from '#test/support/every-table.ts'
import { harmlessPosts, programs, whileTyping } from '#test/support/harmless-posts.ts'
import { withoutTokens } from '#test/support/html.ts'
import type { RepeatableForm } from '#test/support/repeatable-form.ts'
import type { Visitor } from '#test/support/visitor.ts'

test('every POST is known to create something or to be harmless when it is repeated', () => {
  const known = [creatingForms, harmlessPosts, programs, whileTyping].flatMap((table) => Object.keys(table))
  const posts = Object.keys(routes).filter((key) => key.startsWith('POST '))
  expect(known.toSorted()).toEqual(posts.toSorted())
})

test.each(Object.entries({ ...creatingForms, ...moreCreatingForms }))(
  '%s: sent again later or twice at once, it acts once and gets the same answer',
  async (_, open) => {
    const form = await open()
    const { visitor, path, ...rest } = form
    const right = { [TOKEN_FIELD]: await tokenShown(form), ...rest.right }
    const before = await backUp(form.here.ports.db)
    const atFirst = await rowCounts(form)

    const cookies = [...visitor.cookies]
    const answer = await read(await visitor.post(path, right))
    expect(await tokenShown(form)).not.toBe(right[TOKEN_FIELD])
    await loseCookies(visitor, cookies, async () => {
      const token = await tokenShown(form)
      const isUpload = Object.values(right).some((value) => (value as unknown) instanceof File)
      if (token && !isUpload) expect(token).toBe(right[TOKEN_FIELD])
    })
    const once = await rowCounts(form)
    expect(once).not.toEqual(atFirst)
    expect([200, 303]).toContain(answer.status)
    expect(await read(await visitor.post(path, right))).toEqual(answer)
    expect(await rowCounts(form)).toEqual(once)
    expect([200, 204]).toContain((await visitor.htmx.post(path, right)).status)
    expect(await rowCounts(form)).toEqual(once)

    await restore(form.here.ports.db, before)
    const answers = await Promise.all([visitor.post(path, right), visitor.post(path, right)])
    expect(answers.map(({ status }) => status)).toEqual([answer.status, answer.status])
    expect(await rowCounts(form)).toEqual(once)
  },
)

test.each(Object.entries(harmlessPosts))('%s: sent again, it changes nothing more and is answered alike', async (name, open) => {
  const form = await open()
  const { visitor, path } = form
  // The same form, whoever is signed in after it.
  const right = { [TOKEN_FIELD]: 'of-this-page-123', [OWNER_FIELD]: '', ...(await visitor.owner()), ...form.right }
  await visitor.get(urls.newSupportRequest)
  const cookies = [...visitor.cookies]
  const atFirst = await dump(form.here.ports.db)
  const before = await backUp(form.here.ports.db)

  const first = await read(await visitor.post(path, right))
  expect([200, 204, 303]).toContain(first.status)
  const once = await rowCounts(form)
  expect(await dump(form.here.ports.db)).not.toEqual(atFirst)
  const again = await read(await visitor.post(path, right))
  expect(await rowCounts(form)).toEqual(once)
  expect({ name, ...again }).toEqual({ name, ...first })

  await restore(form.here.ports.db, before)
  for (const [cookie, value] of cookies) visitor.cookies.set(cookie, value)
  const atOnce = await Promise.all([visitor.post(path, right), visitor.post(path, right)])
  expect(atOnce.map(({ status, headers }) => [status, headers.get('Location')])).toEqual(Array(2).fill([first.status, first.to]))
  // Two at once may both find the act to be done: a line of the journal or a session more, never a record or a mail.
  const [some, all] = [await rowCounts(form), once].map(({ journal: _, sessions: __, ...counts }) => counts)
  expect(some).toEqual(all)
})

/** As if the answer had never arrived. */
async function loseCookies({ cookies }: Visitor, before: [string, string][], then: () => Promise<void>) {
  const arrived = [...cookies]
  const become = (jar: [string, string][]) => {
    cookies.clear()
    for (const [name, value] of jar) cookies.set(name, value)
  }
  become(before)
  await then()
  become(arrived)
}

/** Without the counters of attempts. */
async function rowCounts({ here }: RepeatableForm) {
  await here.settled()
  const { sign_in_throttles: _, ...tables } = withoutLooks(await dump(here.ports.db))
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]))
}

async function tokenShown({ visitor, path, page = path }: RepeatableForm) {
  const html = await (await visitor.get(page)).text()
  const form = html.slice(html.indexOf(`action="${path}"`))
  return new RegExp(`name="${TOKEN_FIELD}" value="([\\w-]{16})"`).exec(form.slice(0, form.indexOf('</form>')))?.[1] ?? ''
}

async function read(answer: Response) {
  return { status: answer.status, to: answer.headers.get('Location'), text: withoutTokens(await answer.text()) }
}
