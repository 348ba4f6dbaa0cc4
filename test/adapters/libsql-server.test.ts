import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { portal } from '#test/support/portal.ts'
import { openLibsqlServer } from './libsql-server.ts'

type Server = Awaited<ReturnType<typeof openLibsqlServer>>
let servers: { portal: Server; search: Server }

beforeAll(async () => {
  servers = { portal: await openLibsqlServer(), search: await openLibsqlServer() }
  await migrate(servers.portal.client, 'migrations/portal')
  await migrate(servers.search.client, 'migrations/search')
})
afterAll(async () => {
  await servers.portal.close()
  await servers.search.close()
})

const onServers = () => portal({ db: sqlDatabase(servers.portal.client), search: sqlDatabase(servers.search.client) })

test('on a libSQL server, migrating again changes nothing', async () => {
  expect(await migrate(servers.portal.client, 'migrations/portal')).toEqual([])
})

test('on a libSQL server, the second of two people saving the same panel gets a 409', async () => {
  const camille = await (await onServers()).signUp()
  const save = (city: string) => camille.post(urls.information, { ...information, city, version: '1' })

  const statuses = await Promise.all([save('Amiens'), save('Albert')].map(async (answer) => (await answer).status))

  expect(statuses.sort()).toEqual([303, 409])
})

test('on a libSQL server, all parallel writers get an answer', async () => {
  const { signUp } = await onServers()
  const people = await Promise.all(Array.from({ length: 20 }, () => signUp()))

  const answers = await Promise.all(people.map((person) => person.post(urls.information, { ...information, version: '1' })))

  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 303))
})

test('on a libSQL server, a structure is found by a word of its name', async () => {
  const { ports, signUp, structure } = await onServers()
  await structure({ legalName: 'SARL Menuiserie Durand' })
  await indexStructures(ports, 100)

  const page = await (await signUp()).get(withQuery(urls.affiliationSearch, { raisonSociale: '*menuiserie*' }))

  expect(await page.text()).toContain('SARL Menuiserie Durand')
})

test('on a libSQL server, whose parser takes less depth than others, each page of a principal manager is read', async () => {
  const { signUp, structure, affiliate } = await onServers()
  const [anne, town] = [await signUp(), await structure()]
  await affiliate(anne, town, { role: 'primary_manager' })
  const { account, alerts, information, notifications, devices, affiliations, subscriptions, documents, documentConsents } = urls
  const own = [account, alerts, information, notifications, devices, affiliations, subscriptions, documents, documentConsents]
  const { structure: sheet, structureWorkspaces, managedPeople, managedHistory, handover, manager, deactivation } = urls
  const managed = [sheet, structureWorkspaces, managedPeople, managedHistory, handover, manager, deactivation]
  const pages = [...own, ...managed, urls.subscriptionRequest, urls.ownData].map((url) => urlFor(url, { structureId: town.id }))

  const answers = await Promise.all(pages.map(async (page) => [page, (await anne.get(page)).status]))

  expect(answers).toEqual(pages.map((page) => [page, 200]))
})
