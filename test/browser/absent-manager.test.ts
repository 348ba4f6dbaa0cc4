import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { axeProblems } from './axe.ts'
import { browser, PASSWORD } from './browse.ts'
import { ownPortal } from './own-portal.ts'
import { signIn } from './steps.ts'

const portal = ownPortal()
const { open } = browser(portal.url)

const at = (name: string) => `${name}@demo.example`

async function visit(javaScriptEnabled: boolean, name: string) {
  const page = await open('stranger', { javaScriptEnabled })
  await signIn(page, at(name), PASSWORD)
  return page
}

type Page = Awaited<ReturnType<typeof visit>>

async function report(page: Page, structure: string) {
  await page.goto(urls.welcome)
  await page.getByRole('main').getByRole('link', { name: structure, exact: true }).click()
  await page.getByRole('link', { name: 'Signaler un gestionnaire absent' }).click()
  await page.getByRole('button', { name: 'Signaler', exact: true }).click()
  await page.getByText('Cochez la case « Je confirme »').first().waitFor()
  await page.getByLabel('Je confirme').check()
  await page.getByRole('button', { name: 'Signaler', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Le signalement est enregistré' }).waitFor()
}

test.each([
  { javaScriptEnabled: true, structure: 'Régie des eaux de Beauval', reporter: 'delphine.jacquemin', manager: 'principal' },
  { javaScriptEnabled: false, structure: 'Commune d’Amiens', reporter: 'noemie.debray', manager: 'laurent.cordier' },
])(
  'a manager reported as absent says « Je suis là »: the report ends (JavaScript: $javaScriptEnabled)',
  async ({ javaScriptEnabled, structure, reporter, manager }) => {
    const asking = await visit(javaScriptEnabled, reporter)
    await report(asking, structure)
    if (javaScriptEnabled) expect(await axeProblems(asking)).toEqual([])

    const there = await visit(javaScriptEnabled, manager)
    await there.goto(urls.account)
    await there.getByText(`On vous signale absent : ${structure}`).waitFor()
    await there.getByRole('link', { name: 'Répondre' }).click()
    await there.getByRole('button', { name: 'Je suis là' }).click()
    await there.getByRole('status').filter({ hasText: 'vous êtes là' }).waitFor()
    await asking.reload()
    await asking.getByText('a répondu il y a moins de 30 jours').waitFor()
    await Promise.all([asking.context().close(), there.context().close()])
  },
)

test.each([
  { javaScriptEnabled: true, structure: 'Commune de Doullens', reporter: 'sandrine.bouchez', successor: 'nicolas.blanchard' },
  { javaScriptEnabled: false, structure: 'Commune d’Abbeville', reporter: 'olivier.fontaine', successor: 'sofia.garnier' },
])(
  'from report to replacement: two people of support, and a successor who accepts (JavaScript: $javaScriptEnabled)',
  async ({ javaScriptEnabled, structure, reporter, successor }) => {
    const asking = await visit(javaScriptEnabled, reporter)
    await report(asking, structure)
    await promisify(execFile)(process.execPath, ['scripts/launch.mjs', 'test/browser/age-report.ts', portal.folder])

    const first = await visit(javaScriptEnabled, 'assistance')
    await first.goto(urls.absentManagers)
    await first.getByRole('link', { name: structure }).click()
    await first.getByText('Dernière connexion').waitFor()
    if (javaScriptEnabled) expect(await axeProblems(first)).toEqual([])
    await first.getByRole('radio').first().check()
    await first.getByRole('button', { name: 'Proposer' }).click()
    await first.getByRole('status').filter({ hasText: 'invitée à accepter' }).waitFor()
    expect(await first.getByRole('button', { name: 'Remplacer' }).count()).toBe(0)

    const accepting = await visit(javaScriptEnabled, successor)
    await accepting.goto(urls.account)
    await accepting.getByRole('link', { name: 'Accepter ou décliner' }).click()
    await accepting.getByRole('button', { name: 'Accepter' }).click()
    await accepting.getByRole('status').filter({ hasText: 'Votre accord est enregistré' }).waitFor()

    await first.reload()
    expect(await first.getByRole('button', { name: 'Remplacer' }).count()).toBe(0)
    const second = await visit(javaScriptEnabled, 'renfort')
    await second.goto(urls.absentManagers)
    await second.getByRole('link', { name: structure }).click()
    await second.getByRole('button', { name: 'Remplacer le gestionnaire principal' }).click()
    await second.getByRole('status').filter({ hasText: 'est remplacé' }).waitFor()

    await accepting.goto(urls.manager)
    await accepting.getByRole('heading', { name: 'Activités du gestionnaire' }).first().waitFor()
    await Promise.all([asking, first, accepting, second].map((page) => page.context().close()))
  },
)
