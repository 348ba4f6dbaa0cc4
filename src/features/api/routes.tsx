import { ApiPage } from '#components/api/ApiPage.tsx'
import { CodesPage } from '#components/api/CodesPage.tsx'
import type { OperationView } from '#components/api/OperationPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import type { ApiOperation } from '#src/web/api-description.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { fieldRows } from './field-rows.ts'
import { openApiDocument, schemaOf } from './openapi.ts'
import { readCatalogue } from './workspace.queries.ts'

export const apiRoutes = (operations: ApiOperation[]): Routes => {
  const shownOperations = (c: Ctx): [first: OperationView[], others: OperationView[]] => {
    const shown = operations.map((operation) => shownOperation(operation, c.env.config.appUrl))
    const isFirst = ({ scope }: OperationView) => scope === 'evenements' || scope === 'documents'
    return [shown.filter(isFirst), shown.filter((operation) => !isFirst(operation))]
  }
  return {
    [`GET ${urls.openApi}`]: route(open, async (c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(openApiDocument(operations, c.env.config.appUrl))
    }),
    [`GET ${urls.api}`]: route(withVisitor, async (c) => {
      const [events] = shownOperations(c)
      return show(c, { title: titles.api, body: <ApiPage operations={events} /> })
    }),
    [`GET ${urls.apiCodes}`]: route(withVisitor, async (c) => {
      const [, others] = shownOperations(c)
      const body = <CodesPage operations={others} workspaces={await readCatalogue(c.env.db)} />
      return show(c, { title: titles.apiCodes, body })
    }),
  }
}

function shownOperation(
  { id, method, path, scope, summary, description, place, query, examplePath, body, answers }: ApiOperation,
  appUrl: string,
): OperationView {
  const [first] = Object.values(answers)
  return {
    id,
    method: method.toUpperCase(),
    path,
    scope,
    summary,
    description,
    parameters: [place, query].flatMap((fields) => (fields ? fieldRows(schemaOf(fields, 'input')) : [])),
    fields: body ? fieldRows(schemaOf(body.schema, 'input')) : [],
    answerFields: first && 'schema' in first ? fieldRows(schemaOf(first.schema, 'output')) : [],
    request: requestText(method, appUrl + (examplePath ?? path), body?.example),
    answers: Object.entries(answers).map(([status, answer]) => {
      const example = 'schema' in answer ? answer.example : undefined
      return {
        status,
        description: answer.description,
        example: example === undefined ? undefined : JSON.stringify(example, null, 2),
      }
    }),
  }
}

function requestText(method: string, url: string, example: unknown) {
  const key = '-H "Authorization: Bearer $CLE"'
  if (method === 'get') return `curl ${key} \\\n  "${url}"`
  return `curl ${key} -H "Content-Type: application/json" \\\n  ${url} -d '${JSON.stringify(example, null, 2)}'`
}
