import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { supportRequests } from '#src/db/schema/operations.ts'
import { urls, withQuery } from '#src/urls.ts'
import { supportRequest } from '#test/support/form-values.ts'
import { portal } from '#test/support/portal.ts'
import { read, sources } from '#test/support/source-files.ts'

/** Properties of every plain object: a look-up of the first finds a function, of the second a prototype. */
const inherited = ['constructor', '__proto__']

const gets = Object.keys(routes).flatMap((key) => (key.startsWith('GET ') ? [key.slice(4)] : []))
const parametersRead = [
  ...new Set(
    sources('src/web', 'src/features').flatMap((file) =>
      [...read(file).matchAll(/\b(?:queries|query|typed|quantity)\('(\w+)'\)/g)].map(([, name]) => name!),
    ),
  ),
  'page',
]

test('no address answers with a server error to a query parameter named like a property of every object', async () => {
  const { staff, filled } = await everywhere()
  const failures: string[] = []
  const visit = async (url: string) => {
    const answer = await staff.get(url)
    if (answer.status >= 500 || /native code|\[object/.test(await answer.text())) failures.push(`${answer.status} ${url}`)
  }
  for (const path of gets)
    for (const name of parametersRead) for (const word of inherited) await visit(withQuery(filled(path), { [name]: word }))
  expect(failures).toEqual([])
})

test('no address answers with a server error when a part of it is named like a property of every object', async () => {
  const { staff } = await everywhere()
  const failures: string[] = []
  for (const path of gets.filter((each) => each.includes(':')))
    for (const word of inherited) {
      const { status } = await staff.get(path.replaceAll(/:\w+/g, word))
      if (status >= 500) failures.push(`${status} ${path} with ${word}`)
    }
  expect(failures).toEqual([])
})

/** Somebody of support who leads a structure and wrote to support, so that most pages open. */
async function everywhere() {
  const there = await portal()
  const staff = await there.signUp({ isSupportStaff: true })
  const { id: structureId } = await there.structure({ departments: ['FIN'] })
  const { id: affiliationId } = await there.affiliate(staff, { id: structureId }, { role: 'primary_manager' })
  await staff.post(urls.newSupportRequest, supportRequest)
  const [{ number = '' } = {}] = await there.ports.db.select().from(supportRequests)
  const known: Record<string, string> = { structureId, affiliationId, number, departmentId: `${structureId}-FIN` }
  return { staff, filled: (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? 'inconnu') }
}
