import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatDateTime } from '#components/words/format.ts'
import { jobWords } from './job-words.ts'
import { outcomeWords } from './outcome-words.ts'

export type JobRun = { name: string; dueAt: Date; finishedAt: Date | null; outcome: string }

type Props = { runs: JobRun[]; unfinished: { name: string; dueAt: Date; outcome: string }[] }

/** Interrupted runs, then the last run of each job. */
export function JobTable({ runs, unfinished }: Props) {
  const cut = unfinished.filter(({ name, dueAt }) => !runs.some((run) => run.name === name && +run.dueAt === +dueAt))
  return (
    <Table
      caption="Dernier passage de chaque tâche"
      captionUnseen
      rows={[...cut.map((run) => ({ ...run, finishedAt: null })), ...runs]}
      rowName={({ name }) => jobWords(name)}
      columns={[
        { label: 'Tâche', rowHeader: true, cell: ({ name }) => jobWords(name) },
        { label: 'Prévue le', cell: ({ dueAt }) => formatDateTime(dueAt) },
        { label: 'État', cell: ({ finishedAt, outcome }) => <RunTag isDone={finishedAt !== null} outcome={outcome} /> },
        { label: 'Terminée le', cell: ({ finishedAt }) => (finishedAt ? formatDateTime(finishedAt) : 'pas encore') },
        {
          label: 'Résultat',
          cell: ({ outcome }) => outcomeWords(outcome) ?? (outcome ? <code lang="en">{outcome}</code> : 'en cours'),
        },
      ]}
    />
  )
}

function RunTag({ isDone, outcome }: { isDone: boolean; outcome: string }) {
  if (isDone) return <StateTag tone="good" label="Terminée" />
  return outcome.startsWith('failed') ? <StateTag tone="bad" label="En échec" /> : <StateTag tone="soon" label="En cours" />
}
