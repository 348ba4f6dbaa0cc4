import type { MovedItem } from './digest-words.ts'

export type DigestDecision = {
  workspaceLabel: string | null
  departmentName: string | null
  state: string
  reason: string
}
export type DigestWorkspace = { label: string; total: number; stopped: number; items: MovedItem[] }
export type DigestSection = {
  structureName: string
  waiting: number
  fresh: number
  decisions: DigestDecision[]
  workspaces: DigestWorkspace[]
}

/** Mail programs cut what is longer than 100 kB; a hundred lines are more than anybody reads. */
const LINES_MAX = 100
const LINES_A_LIST = 10

/** The first lines of a digest, as many as find room; totals stay, so that each place tells how many are left out. */
export function withinRoom(sections: DigestSection[]) {
  let room = LINES_MAX
  const first = <Line>(lines: Line[]) => {
    const shown = lines.slice(0, Math.min(room, LINES_A_LIST))
    room -= shown.length
    return shown
  }
  return sections.map((section) => ({
    ...section,
    decisions: first(section.decisions),
    decided: section.decisions.length,
    workspaces: section.workspaces.map((workspace) => ({ ...workspace, items: first(workspace.items) })),
  }))
}
