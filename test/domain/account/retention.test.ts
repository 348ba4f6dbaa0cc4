import { expect, test } from 'vitest'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import * as retention from '#src/domain/account/retention.ts'
import { TRASH_DAYS } from '#src/domain/document/trash.ts'
import { read } from '#test/support/source-files.ts'

test('the table of docs/operations.md has every duration that the jobs obey', () => {
  const rows = [...read('docs/operations.md').matchAll(/^\| .*\| (\d+) +\| `(\w+_DAYS)` +\|$/gm)]
  const told = Object.fromEntries(rows.map(([, days, name]) => [name, Number(days)]))
  const obeyed = Object.entries(retention).filter(([name]) => name.endsWith('_DAYS'))
  expect(told).toEqual({ ...Object.fromEntries(obeyed), REACTIVATION_DAYS, TRASH_DAYS })
})
