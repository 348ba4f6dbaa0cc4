import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** RGAA 4.1.2: how many criteria each of the thirteen themes has, 106 in all. */
const CRITERIA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
const STATES = ['conform', 'not conform', 'not applicable']

const text = readFileSync('docs/rgaa.md', 'utf8')
const rows = [...text.matchAll(/^\| (\d+\.\d+) *\| .+? \| ([a-z ]+?) *\| (.+) \|$/gm)].map(([, criterion, state, how]) => ({
  criterion: criterion!,
  state: state!,
  how: how!,
}))

test('docs/rgaa.md names each of the 106 criteria once, in order, with a state and how it was checked', () => {
  const all = CRITERIA.flatMap((count, theme) => Array.from({ length: count }, (_, place) => `${theme + 1}.${place + 1}`))
  expect(rows.map(({ criterion }) => criterion)).toEqual(all)
  expect(rows.filter(({ state, how }) => !STATES.includes(state) || how.trim() === '')).toEqual([])
})

test('docs/rgaa.md counts its states rightly and names files that exist', () => {
  const counts = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`)
  expect(text).toContain(`${counts.join(', ')}.`)
  const files = [...text.matchAll(/`((?:test|components)\/[^`]*)`/g)].map(([, file]) => file!)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})
