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

/** Keeps a mail under 100 kB, where mail programs cut it. */
const LINES_MAX = 100
const LINES_A_LIST = 10

/** Limits the lines of a digest; totals are kept, so that each place says how many are left out. */
export function limitLines(sections: DigestSection[]) {
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
