import { HTTPException } from 'hono/http-exception'
import { type ApiProblemName, apiProblems } from '#components/errors/api-problems.ts'
import { Conflict, isUnavailable } from '#src/db/database.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { urls } from '#src/urls.ts'
import { ApiProblem, NotFound } from './problems.ts'
import { report } from './report.ts'
import type { Ctx } from './route.ts'
import { secondsUntil } from './wait.tsx'

const byStatus = new Map<number, ApiProblemName>([
  [400, 'demande-invalide'],
  [404, 'introuvable'],
  [408, 'envoi-interrompu'],
  [413, 'trop-volumineux'],
  [415, 'format-non-accepte'],
])

/** RFC 9457. */
export function answerProblem(c: Ctx, error: unknown) {
  const name = nameOf(error)
  const { status, title, detail } = apiProblems[name]
  const type = `${c.env.config.appUrl}${urls.api}#${name}`
  const members = error instanceof ApiProblem ? error.members : {}
  if (status === 500 || name === 'indisponible') report(c, error)
  if (status === 503) c.header('Retry-After', '60')
  if (error instanceof ApiProblem && error.until) c.header('Retry-After', secondsUntil(error.until, c.env.now()))
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  c.header('Cache-Control', 'no-store')
  return c.json({ type, title, status, detail, ...members }, status, { 'Content-Type': 'application/problem+json' })
}

function nameOf(error: unknown): ApiProblemName {
  if (error instanceof ApiProblem) return error.problem
  if (error instanceof NotFound) return 'introuvable'
  if (error instanceof Conflict) return 'conflit'
  if (isUnavailable(error)) return 'indisponible'
  if (error instanceof StoreFailed) return 'fichiers-indisponibles'
  if (error instanceof HTTPException && error.status < 500) return byStatus.get(error.status) ?? 'demande-invalide'
  return 'erreur-interne'
}
