import { expect, test } from 'vitest'
import { platform } from '#platform'
import { urls } from '#src/urls.ts'
import { zipOf } from '#test/support/sample-files.ts'
import { details, documentsPortal } from './documents-portal.ts'

/** Fewer on D1, where the same parser reads from another store. */
const STEP = (platform as string) === 'D1' ? 4 : 1

test('an archive with any one byte damaged is stored or refused, never an error of the server', async () => {
  const archive = await zipOf({ 'lettre.txt': 'Madame, Monsieur' })
  const home = await documentsPortal()
  const statuses: number[] = []
  for (let at = 0; at < archive.length; at += STEP) {
    const damaged = archive.map((byte, index) => (index === at ? byte ^ 0xff : byte))
    const answer = await home.camille.post(urls.documents, { file: new File([damaged], 'a.zip'), ...details })
    statuses.push(answer.status)
  }
  await home.settled()
  expect([...new Set(statuses)].sort()).toEqual([303, 422])
  expect(await home.stored()).toHaveLength(statuses.filter((status) => status === 303).length)
})
