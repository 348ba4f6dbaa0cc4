/** A workspace of a structure or department. Without a department, a right covers all of them and a place is the structure. */
export type WorkspacePlace = { structureId: string; workspaceCode: string; departmentId: string | null }

export type Requirement =
  | { needs: 'affiliation' | 'manager' | 'subscriptions_manager'; structureId: string }
  | ({ needs: 'space' } & WorkspacePlace)

export type Membership = {
  structureId: string
  structureName: string
  isManager: boolean
  decidesSubscriptions: boolean
}

export type Standing = { rights: WorkspacePlace[]; memberships: Membership[] }

export function rightCovers(right: WorkspacePlace, place: WorkspacePlace): boolean {
  return (
    right.structureId === place.structureId &&
    right.workspaceCode === place.workspaceCode &&
    (right.departmentId === null || right.departmentId === place.departmentId)
  )
}

export function meets({ rights, memberships }: Standing, requirements: Requirement[]): boolean {
  return requirements.every((one) => {
    if (one.needs === 'space') return rights.some((right) => rightCovers(right, one))
    const membership = memberships.find(({ structureId }) => structureId === one.structureId)
    if (one.needs === 'manager') return membership?.isManager === true
    if (one.needs === 'subscriptions_manager') return membership?.decidesSubscriptions === true
    return membership !== undefined
  })
}

export type Moves<Item> = WorkspacePlace & { items: Item[]; total: number; stopped: number }

/** `rank` orders them. */
export function visibleMoves<Item>(
  rights: WorkspacePlace[],
  moves: Moves<Item>[],
  rank: (one: Item, other: Item) => number,
  itemsMax: number,
) {
  const seen = moves.filter((place) => rights.some((right) => rightCovers(right, place)))
  const workspaces = Map.groupBy(seen, ({ structureId, workspaceCode }) => `${structureId} ${workspaceCode}`)
  return [...workspaces.values()].flatMap((places) => {
    const [first] = places
    if (!first) return []
    const sum = (count: (place: Moves<Item>) => number) => places.reduce((total, place) => total + count(place), 0)
    const items = places.flatMap((place) => place.items).toSorted(rank)
    const { structureId, workspaceCode } = first
    return [
      {
        structureId,
        workspaceCode,
        places,
        items: items.slice(0, itemsMax),
        total: sum(({ total }) => total),
        stopped: sum(({ stopped }) => stopped),
      },
    ]
  })
}
