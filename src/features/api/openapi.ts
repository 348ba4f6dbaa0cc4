import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import { apiWords } from '#components/api/words.ts'
import { type ApiProblemName, apiProblems } from '#components/errors/api-problems.ts'
import { type ApiOperation, keyProblemMembers, keyProblems } from '#src/web/api-description.ts'
import { fieldErrorSchema } from '#src/web/json-body.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** Open: a problem may carry further members. */
const problemSchema = z.looseObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  erreurs: z.array(fieldErrorSchema).optional(),
})

export function openApiDocument(operations: ApiOperation[], appUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: apiWords.title, version: '1', description: apiWords.description },
    servers: [{ url: appUrl }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: apiWords.key } },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
  }
}

function described({ id, scope, summary, description, place, query, body, answers, problems, members }: ApiOperation) {
  const parameters = [...(place ? parametersOf(place, 'path') : []), ...(query ? parametersOf(query, 'query') : [])]
  return {
    operationId: id,
    summary,
    description,
    // OpenAPI 3.1 lets a scheme other than OAuth list the roles that an operation requires.
    security: [{ key: [scope] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: json(body.schema, 'input', body.example) } }),
    responses: { ...successes(answers), ...failures([...keyProblems, ...problems], { ...keyProblemMembers, ...members }) },
  }
}

function parametersOf(fields: z.ZodObject, where: 'path' | 'query') {
  const { properties = {}, required = [] } = schemaOf(fields, 'input')
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as JsonSchema
    return { name, in: where, required: required.includes(name), description, schema: rest }
  })
}

/** Requests are described before transformation, answers after. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, override: ({ jsonSchema }) => withoutFractions(jsonSchema) })
  return rest
}

/** `multipleOf: 0.01` is left out: in binary floating point 19.99 is no multiple of 0.01. */
function withoutFractions(schema: JsonSchema) {
  delete schema.multipleOf
}

function json(schema: z.ZodType, io: 'input' | 'output', example: unknown) {
  return { 'application/json': { schema: schemaOf(schema, io), ...(example !== undefined && { example }) } }
}

/** OpenAPI 3.1 describes bytes of any type by an empty schema. */
const FILE = { '*/*': {} }

function successes(answers: ApiOperation['answers']) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      const content = 'file' in answer ? FILE : json(answer.schema, 'output', answer.example)
      return [status, { description: answer.description, content }]
    }),
  )
}

const laterStatuses: number[] = [429, 503]
const RETRY_AFTER = { 'Retry-After': { description: apiFields.attente, schema: { type: 'integer' } } }

function failures(names: readonly string[], members: ApiOperation['members'] = {}) {
  const problems = names.map((name) => ({ name, ...apiProblems[name as ApiProblemName] }))
  const byStatus = Map.groupBy(problems, ({ status }) => status)
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map(({ name, title }) => `${name} : ${title}`).join(' ; '),
        ...(laterStatuses.includes(status) && { headers: RETRY_AFTER }),
        content: { 'application/problem+json': { schema: problemOf(same.flatMap(({ name }) => members[name] ?? [])) } },
      },
    ]),
  )
}

function problemOf([members]: z.ZodObject[]) {
  if (!members) return { $ref: '#/components/schemas/Problem' }
  return schemaOf(problemSchema.extend(members.shape), 'output')
}
