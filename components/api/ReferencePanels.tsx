import { type ApiProblemName, apiProblems } from '#components/errors/api-problems.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { lifecycleStatuses, statusNames } from '#src/domain/invoice/lifecycle-status.ts'

export function StatusPanel() {
  return (
    <Panel name="etats" title="États d’une facture" intro="Envoyez l’un ou l’autre ; le portail montre l’état en toutes lettres.">
      <Table
        caption="États d’une facture"
        captionUnseen
        rows={statusNames.map((name) => ({ ...lifecycleWords(name), ...standardOf(lifecycleStatuses[name]) }))}
        rowName={({ label }) => label}
        columns={[
          { label: 'État', rowHeader: true, cell: ({ label }) => label },
          { label: 'Code du portail', cell: ({ code }) => <code>{code}</code> },
          { label: 'XP Z12-012', cell: ({ standard }) => standard ?? 'sans numéro' },
        ]}
      />
    </Panel>
  )
}

const standardOf = (status: { code: string; standard?: string }) => status

/** The ends of a problem's « type ». */
export function ProblemPanel() {
  const names = Object.keys(apiProblems) as ApiProblemName[]
  return (
    <Panel
      name="problemes"
      title="Erreurs"
      intro="Le champ « type » se termine par le nom de l’erreur ; « detail » la dit en toutes lettres."
    >
      <Table
        caption="Erreurs de l’API"
        captionUnseen
        rows={names.map((name) => ({ name, ...apiProblems[name] }))}
        rowName={({ title }) => title}
        columns={[
          {
            label: 'Nom',
            rowHeader: true,
            cell: ({ name }) => <code id={name}>{name}</code>,
          },
          { label: 'Statut', cell: ({ status }) => status },
          { label: 'Que faire', cell: ({ detail }) => detail },
        ]}
      />
    </Panel>
  )
}
