/** A workspace of a structure, or one department of it. As a right, no department means every one; as a place, the structure itself. */
export type WorkspacePlace = { structureId: string; workspaceCode: string; departmentId: string | null }

/** What someone must be, still, when a mail leaves for them. */
export type Requirement =
  | { needs: 'affiliation' | 'manager' | 'subscriptions_manager'; structureId: string }
  | ({ needs: 'space' } & WorkspacePlace)

export type Membership = {
  structureId: string
  structureName: string
  isManager: boolean
  decidesSubscriptions: boolean
}

/** What a person is and may see, now. */
export type Standing = { rights: WorkspacePlace[]; memberships: Membership[] }

export function rightCovers(right: WorkspacePlace, place: WorkspacePlace): boolean {
  return (
    right.structureId === place.structureId &&
    right.workspaceCode === place.workspaceCode &&
    (right.departmentId === null || right.departmentId === place.departmentId)
  )
}

/** Whether a person who stands like this may be told all that a mail tells. */
export function meets({ rights, memberships }: Standing, requirements: Requirement[]): boolean {
  return requirements.every((one) => {
    if (one.needs === 'space') return rights.some((right) => rightCovers(right, one))
    const membership = memberships.find(({ structureId }) => structureId === one.structureId)
    if (one.needs === 'manager') return membership?.isManager === true
    if (one.needs === 'subscriptions_manager') return membership?.decidesSubscriptions === true
    return membership !== undefined
  })
}

/** What moved in one place: the first few in full, all of them in number. */
export type Moves<Item> = WorkspacePlace & { items: Item[]; total: number; stopped: number }

/** All that moved in the workspaces that someone may see, a workspace at a time; `rank` says what comes first. */
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
