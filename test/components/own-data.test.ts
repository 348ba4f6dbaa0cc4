import { expect, test } from 'vitest'
import { ownDataPage } from '#components/own-data/OwnDataDocument.tsx'
import { htmlProblems } from '#test/browser/html-rules.ts'

const at = new Date('2026-11-30T08:00:00Z')
const nothing = { consents: [], requests: [], messages: [], seen: [], links: [], mails: [], affiliations: [], subscriptions: [] }

test('the page of one’s own data is valid HTML, with rows and without', async () => {
  const secrets = [{ question: 'first_pet' }]
  const devices = [{ device: 'Firefox/Windows', signedInAt: at, expiresAt: at }]
  const acts = [{ at, act: 'sign_up' as const, structure: null }]
  const data = { ...nothing, account: [], documents: [], notifications: [{ enabled: true }], secrets, devices, acts }
  expect(await htmlProblems(await ownDataPage(data, at))).toEqual([])
})
