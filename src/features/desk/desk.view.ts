import type { Left } from '#components/desk/Desk.tsx'
import type { Choices } from '#components/desk/DeskFilters.tsx'
import { type DeskFilter, WHOLE_STRUCTURE } from '#components/desk/desk-filter.ts'
import type { OpeningLine } from '#components/desk/OpeningLines.tsx'
import { scopeName } from '#components/words/structure-words.ts'
import type { countWaiting } from './affiliation-request.queries.ts'
import { originsIn, shows } from './filter.ts'
import type { readManagedStructures } from './managed-structure.queries.ts'
import type { countWaitingSubscriptions } from './subscription-request.queries.ts'

type Counted = Awaited<ReturnType<typeof countWaiting>>[number]
type CountedSubscription = Awaited<ReturnType<typeof countWaitingSubscriptions>>[number]
type Managed = Awaited<ReturnType<typeof readManagedStructures>>[number]

export function choicesAmong(scopes: Counted[], lines: CountedSubscription[], managed: Managed[]): Choices {
  const asked = [...scopes, ...lines]
  const names = new Set(asked.map(({ departmentName }) => departmentName))
  const departments = [...names].map((name) => ({ value: name ?? WHOLE_STRUCTURE, label: scopeName(name) }))
  return {
    structures: managed
      .filter(({ id }) => asked.some(({ structureId }) => structureId === id))
      .map(({ id, displayName }) => ({ value: id, label: displayName })),
    departments: departments.toSorted((one, other) => one.label.localeCompare(other.label, 'fr')),
    workspaces: [...new Map(lines.map((line) => [line.workspaceCode, line.workspaceLabel]))].map(([value, label]) => {
      return { value, label }
    }),
  }
}

/** One line an opening, unless the filter looks at each request. */
export function openingsAmong(lines: CountedSubscription[], managed: Managed[], filter: DeskFilter): OpeningLine[] {
  if (!shows('subscriptions', filter) || originsIn(filter) !== 'asked' || filter.kind === 'abonnement') return []
  const generated = lines.filter((line) => line.isOpening && isSought(line, filter))
  const groups = Map.groupBy(generated, ({ structureId, workspaceCode }) => `${structureId} ${workspaceCode}`)
  return [...groups.values()].map((group) => {
    const { structureId, workspaceCode, workspaceLabel } = group[0] as CountedSubscription
    const structureName = managed.find(({ id }) => id === structureId)?.displayName ?? ''
    const since = new Date(Math.min(...group.map(({ oldest }) => oldest)))
    const people = group.reduce((sum, { quantity }) => sum + quantity, 0)
    return { structureId, structureName, workspaceCode, workspaceLabel, people, since }
  })
}

function isSought(line: CountedSubscription, { structure, department, workspace }: DeskFilter) {
  return (
    ['', line.structureId].includes(structure) &&
    ['', line.departmentName ?? WHOLE_STRUCTURE].includes(department) &&
    ['', line.workspaceCode].includes(workspace)
  )
}

export function managedStructures(managed: Managed[]) {
  return managed.map(({ left, ...structure }) => ({ ...structure, left: left === null ? null : (JSON.parse(left) as Left) }))
}
