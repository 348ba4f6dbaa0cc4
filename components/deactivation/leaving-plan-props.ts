import type { Found } from '#components/handover/SuccessorChoice.tsx'
import type { Criteria } from '#components/handover/SuccessorSearchForm.tsx'
import type { LeavingProblem } from '#src/domain/account/leaving-plan.ts'

/** « Le même pour toutes » or « Un différent par structure ». */
export type Way = 'meme' | 'chacune'

export type Succession = {
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** null: the structure is closed; undefined: nobody named yet. */
  successor: { firstName: string; lastName: string; login: string } | null | undefined
  mayClose: boolean
  problem?: LeavingProblem | undefined
}

export type LeavingPlanProps = {
  way: Way
  successions: Succession[]
  plan: string
  emails: string
  /** The structure searched for; empty: all; undefined: no search. */
  target: string | undefined
  search: { criteria: Criteria; searched: boolean; found: Found[]; total: number }
  /** « Sélectionner » was pressed without a choice. */
  unpicked?: boolean | undefined
  stale?: boolean | undefined
}
