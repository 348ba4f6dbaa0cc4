import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { actNames } from '#components/words/act-names.ts'
import { formatAge } from '#components/words/format.ts'
import type { JournalActName } from '#src/domain/journal-acts.ts'

type Act = { act: JournalActName; at: Date; structureName: string | null }

/** Shows nothing before the first act. */
export function LastActs({ acts, now }: { acts: Act[]; now: Date }) {
  if (acts.length === 0) return null
  return (
    <Panel whole name="mes-actions" title="Mes dernières actions">
      <ShortList
        label="Mes dernières actions"
        items={acts.map(({ act, at, structureName }) => ({
          title: actNames[act],
          below: structureName ?? undefined,
          end: <span class="hint">{formatAge(at, now)}</span>,
        }))}
      />
    </Panel>
  )
}
