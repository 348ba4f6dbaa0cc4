import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assets } from '#components/kit/assets.generated.ts'
import { listWords, withSecondStylesheet } from '#components/layout/second-stylesheet.ts'

const FOLDER = 'components/stylesheet'

test('dark mode changes only the colours of the palette', () => {
  const sheets = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  const dark = sheets.flatMap((text) => [...text.matchAll(/@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/g)])
  const properties = dark.flatMap(([, block]) => [...block!.matchAll(/^\s*([\w-]+):\s*(.+);$/gm)])

  expect(dark).toHaveLength(1)
  expect(properties.length).toBeGreaterThan(10)
  const others = properties.filter(([, name, value]) => !name!.startsWith('--') || !/#[\da-f]{3,8}$/.test(value!))
  expect(others.map(([line]) => line.trim())).toEqual([])
})

test('each rule of the second stylesheet is for a tag or class that makes a page include it', () => {
  const inTables = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', '[aria-sort$="scending"]', '.tick-all']
  const words = [...inTables, ...listWords.tags, ...listWords.classes.map((name) => `.${name}`)]
  const rules = assets.lists.text.replace(/@media[^{]+\{/g, '').matchAll(/(?:^|[{}])([^{}@]+)\{/g)
  const selectors = [...rules].flatMap(([, list]) => list!.split(/,(?![^()]*\))/)).filter((one) => !/^(from|to)$/.test(one))

  expect(selectors.length).toBeGreaterThan(30)
  const hasWord = (selector: string) =>
    words.some((word) => new RegExp(`(^|[\\s>+~(])${word.replace(/[.[\]$]/g, '\\$&')}(?![a-z])`).test(selector))
  expect(selectors.filter((selector) => !hasWord(selector))).toEqual([])
})

test.each([
  ['<td>x</td>', '<table><td>x</td></table>'],
  ['<p class="button plain">x</p>', '<p class="button bulk">x</p>'],
])('« %s » does not need the second stylesheet, « %s » does', (without, needing) => {
  const page = (body: string) => `<head><style>${assets.stylesheet.text}</style></head><body>${body}`
  expect(withSecondStylesheet(page(without))).toContain('</style><link rel="stylesheet" media="print"')
  expect(withSecondStylesheet(page(needing))).toContain(`</style><style>${assets.lists.text}</style></head>`)
})
