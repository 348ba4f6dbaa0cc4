import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { zipOf } from '#test/support/sample-files.ts'
import { details, documentsPortal } from './documents-portal.ts'

test('an archive with any one byte damaged is stored or refused, never an error of the server', async () => {
  const archive = await zipOf({ 'lettre.txt': 'Madame, Monsieur' })
  const home = await documentsPortal()
  const statuses: number[] = []
  for (const at of archive.keys()) {
    const damaged = archive.map((byte, index) => (index === at ? byte ^ 0xff : byte))
    const answer = await home.camille.post(urls.documents, { file: new File([damaged], 'a.zip'), ...details })
    statuses.push(answer.status)
  }
  await home.settled()
  expect([...new Set(statuses)].sort()).toEqual([303, 422])
  expect(await home.stored()).toHaveLength(statuses.filter((status) => status === 303).length)
})
