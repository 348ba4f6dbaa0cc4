import { expect, test } from 'vitest'
import { withDistinctColumns } from '#src/adapters/d1.ts'

test.each([
  'select "u"."id", "s"."id" from "users" "u" inner join "structures" "s" on "s"."id" = "u"."id"',
  'with c as (select 1) select a.id, b.id from a join b',
  "\n SELECT * FROM a LEFT JOIN b ON a.id = b.id AND b.name = 'x'",
])('each column of a join gets its own name: %s', (statement) => {
  expect(withDistinctColumns(statement)).toBe(`select * from (${statement})`)
})

test.each([
  "select 'join' as word from users",
  "select 'l''art du join' from users",
  'select "join" from users',
  'select id from joined',
  "update users set name = (select 'x' from a join b)",
])('a statement without a join keeps its text: %s', (statement) => {
  expect(withDistinctColumns(statement)).toBe(statement)
})
