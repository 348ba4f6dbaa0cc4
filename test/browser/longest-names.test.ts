import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { NAME_CHARACTERS_MAX } from '#src/domain/account/person-name.ts'
import { DOCUMENT_LABEL_CHARACTERS_MAX } from '#src/domain/document/document-rules.ts'
import { DIRECTORY_CHARACTERS_MAX } from '#src/domain/structure/directory-row.ts'
import { urlFor, urls } from '#src/urls.ts'
import { axeProblems } from './axe.ts'
import { browser } from './browse.ts'
import { cutOrBeyond, setTextSize } from './looks.ts'
import { answerTab, STANDING_URL, standingPortal } from './standing-portal.ts'

const { open } = browser(() => STANDING_URL)

test('with the longest allowed names nothing is cut or beyond a screen of 320 px, in letters of 16 and of 32 px', async () => {
  const there = await standingPortal()
  const { db } = there.ports
  // One word without a place to break, and a name of many words.
  await db.update(users).set({ firstName: 'W'.repeat(NAME_CHARACTERS_MAX), lastName: 'de La Roche '.repeat(5).trim() })
  await db.update(structures).set({ displayName: 'Intercommunalité'.repeat(20).slice(0, DIRECTORY_CHARACTERS_MAX) })
  await db.update(departments).set({ name: 'Établissement '.repeat(20).slice(0, DIRECTORY_CHARACTERS_MAX).trim() })
  await db.update(documents).set({ label: 'W'.repeat(DOCUMENT_LABEL_CHARACTERS_MAX) })
  const page = await open('stranger', { viewport: { width: 320, height: 800 } })
  await answerTab(page, await there.visitorOf('principal'), there.ports.readStatic)
  const mairie = { structureId: await managedBy(there) }

  const found: string[] = []
  for (const address of [
    urls.account,
    urls.affiliations,
    urls.subscriptions,
    urls.documents,
    urls.information,
    urls.manager,
    urls.deactivation,
    urls.deactivationHandover,
    urls.subscriptionRequest,
    '/espaces/factures-recues',
    urlFor(urls.structure, mairie),
    urlFor(urls.managedPeople, mairie),
    urlFor(urls.structureDepartments, mairie),
    urlFor(urls.managedHistory, mairie),
  ]) {
    const answer = await page.goto(address)
    if (answer?.status() !== 200) found.push(`${address}: ${answer?.status()}`)
    for (const size of [16, 32]) {
      await setTextSize(page, size)
      found.push(...(await page.evaluate(cutOrBeyond)).map((problem) => `${address}, ${size} px: ${problem}`))
    }
    await setTextSize(page, 16)
  }
  expect(found).toEqual([])
  expect(await axeProblems(page)).toEqual([])
})

async function managedBy({ visitorOf }: Awaited<ReturnType<typeof standingPortal>>) {
  const desk = await (await (await visitorOf('principal')).get(urls.manager)).text()
  return /\/structures\/([\w-]+)/.exec(desk)![1]!
}
