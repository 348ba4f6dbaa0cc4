import { Panel } from '#components/kit/Panel.tsx'
import { type FieldRow, FieldTable } from './FieldTable.tsx'
import { apiWords } from './words.ts'

export type OperationView = {
  id: string
  method: string
  path: string
  scope: string
  summary: string
  description: string
  parameters: FieldRow[]
  fields: FieldRow[]
  answerFields: FieldRow[]
  request: string
  answers: { status: string; description: string; example?: string | undefined }[]
}

export function OperationPanel({
  id,
  method,
  path,
  scope,
  summary,
  description,
  parameters,
  fields,
  answerFields,
  request,
  answers,
}: OperationView) {
  return (
    <Panel name={id} title={summary} intro={description}>
      <p>
        <code>
          {method} {path}
        </code>
      </p>
      <p>
        {apiWords.scope} <code>{scope}</code>
      </p>
      {parameters.length > 0 && <FieldTable caption="Paramètres de l’adresse" rows={parameters} />}
      {fields.length > 0 && <FieldTable caption="Champs de l’envoi" rows={fields} />}
      <h3>Exemple</h3>
      <pre tabindex={0}>{request}</pre>
      <h3>Réponses</h3>
      {answers.map(({ status, description: meaning, example }) => (
        <>
          <p>
            <strong>{status}</strong> : {meaning}
          </p>
          {example && <pre tabindex={0}>{example}</pre>}
        </>
      ))}
      <FieldTable caption="Champs de la réponse" rows={answerFields} />
    </Panel>
  )
}
