import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

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
