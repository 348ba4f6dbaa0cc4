import type { Found } from '#components/handover/SuccessorChoice.tsx'
import type { Criteria } from '#components/handover/SuccessorSearchForm.tsx'
import type { LeavingProblem } from '#src/domain/account/leaving-plan.ts'

/** « Le même pour toutes », or one for each. */
export type Way = 'meme' | 'chacune'

export type Succession = {
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** Who follows; null: the structure is closed; undefined: nobody named yet. */
  successor: { firstName: string; lastName: string; login: string } | null | undefined
  mayClose: boolean
  problem?: LeavingProblem | undefined
}

export type LeavingPlanProps = {
  way: Way
  successions: Succession[]
  /** What the next page has to know again: the plan, the addresses searched for. */
  plan: string
  emails: string
  /** For which structure a successor is looked for; empty: for all. Undefined: nobody is looked for now. */
  target: string | undefined
  search: { criteria: Criteria; searched: boolean; found: Found[]; total: number }
  /** « Sélectionner » was pressed, and nobody was. */
  unpicked?: boolean | undefined
  stale?: boolean | undefined
}
