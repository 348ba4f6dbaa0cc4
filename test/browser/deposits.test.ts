import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { pdf } from '#demo/documents/pdf.ts'
import { browser } from './browse.ts'

test('x', () => {
  expect([browser, pdf, sql]).toHaveLength(3)
})
export type X = SQL
