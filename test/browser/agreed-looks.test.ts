import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { browser } from './browse.ts'
import { difference, type Luminance, luminanceOf } from './luminance.ts'
import { answerTab, STANDING_URL, standingPortal } from './standing-portal.ts'

/** A change of look is a decision: look at the pages, then `rm test/browser/agreed-looks.json && npm test -- agreed-looks`. */
const AGREED = 'test/browser/agreed-looks.json'
/** Of the cells of a page: less than a word. */
const TOLERANCE = 0.003
const HEIGHT = 1600
/** Drawn at a quarter of its size, which is all that the cells need. */
const SCALE = 0.25
/** Pixels of a cell by width: eighteen and thirty-two cells a row. */
const WIDTHS = { 360: 20, 1280: 40 } as const

const pages: [who: string, address: string][] = [
  ['stranger', urls.signIn],
  ['stranger', urls.signUp],
  ['stranger', urls.help],
  ['stranger', urls.accessibility],
  ['stranger', '/introuvable'],
  ['nouveau', urls.account],
  ['nouveau', withQuery(urls.affiliationSearch, { raisonSociale: '*menuiserie*' })],
  ['principal', urls.account],
  ['principal', urls.information],
  ['principal', urls.affiliations],
  ['principal', urls.documents],
  ['principal', urls.manager],
  ['principal', '/espaces/factures-recues'],
  ['principal', urls.deactivation],
  ['assistance', urls.supportDesk],
]

const { open } = browser(() => STANDING_URL)

test('each page looks as agreed, on a phone and a desk, light and dark', async () => {
  const there = await standingPortal()
  const [mairie] = await there.ports.db.select().from(structures).where(eq(structures.displayName, 'Mairie de Beauval'))
  const ofMairie = [urls.structure, urls.managedPeople].map(
    (url) => ['principal', urlFor(url, { structureId: mairie!.id })] as const,
  )
  const [page, eye] = [await open('stranger', { deviceScaleFactor: SCALE }), await open('stranger')]
  const agreed: Record<string, Luminance> = existsSync(AGREED) ? JSON.parse(readFileSync(AGREED, 'utf8')) : {}
  const now: Record<string, Luminance> = {}

  for (const [who, address] of [...pages, ...ofMairie]) {
    await answerTab(page, await there.visitorOf(who), there.ports.readStatic)
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready)
    for (const [width, cell] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height: HEIGHT })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const png = await page.screenshot({ caret: 'hide', animations: 'disabled' })
        now[`${who} ${address.replace(mairie!.id, 'mairie')} ${width} ${colorScheme}`] = await luminanceOf(eye, png, cell * SCALE)
      }
    }
  }

  if (!existsSync(AGREED) && !process.env.CI) writeFileSync(AGREED, `${JSON.stringify(now, null, 2)}\n`)
  else
    expect(
      Object.keys({ ...agreed, ...now })
        .map((look) => ({ look, changed: difference(agreed[look] ?? [], now[look] ?? []) }))
        .filter(({ changed }) => changed > TOLERANCE),
    ).toEqual([])
})
