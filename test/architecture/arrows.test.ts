import { expect, test } from 'vitest'
import { drawnArrows, findCircle, productFiles } from '#test/support/rooms.ts'
import { imports } from '#test/support/source-files.ts'
import { allowedArrows } from './allowed-arrows.ts'

test('the rooms import each other exactly as allowed-arrows.ts says', () => {
  const drawn = drawnArrows()
  const allowed = new Set(Object.entries(allowedArrows).flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`)))
  const forbidden = [...drawn].filter(([arrow]) => !allowed.has(arrow)).flatMap(([, files]) => files)
  expect(forbidden, 'imports that no arrow allows').toEqual([])
  expect(
    [...allowed].filter((arrow) => !drawn.has(arrow)),
    'arrows that no import draws',
  ).toEqual([])
})

test('the rooms form no circle', () => {
  expect(findCircle(new Map(Object.entries(allowedArrows)))).toEqual([])
})

test('the files form no circle, type imports included', () => {
  expect(findCircle(new Map(productFiles().map((file) => [file, imports(file)])))).toEqual([])
})

test('a circle of imports is detected', () => {
  const circle = findCircle(
    new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['d', ['b']],
    ]),
  )
  expect(circle).toEqual(['b', 'd', 'b'])
})

test('features do not import each other', () => {
  const feature = (file: string) => file.match(/^src\/features\/([^/]+)\//)?.[1]
  const across = productFiles().flatMap((file) =>
    imports(file)
      .filter((target) => feature(file) && feature(target) && feature(file) !== feature(target))
      .map((target) => `${file} → ${target}`),
  )
  expect(across).toEqual([])
})

test('a file imports its own folder by ./ and every other by its full path', () => {
  const upward = productFiles().filter((file) => !file.endsWith('.mjs') && imports(file, /^\.\.\//).length > 0)
  expect(upward).toEqual([])
})
