import { urls } from '#src/urls.ts'
import type { Ctx } from './route.ts'

/** Forms with files are read as streams; the others as a whole. */
const [draftPath = ''] = urls.draft.split(':')

export function isStreamed(c: Ctx) {
  return isMultipart(c) && (c.req.path === urls.documents || isDraft(c))
}

export function isDraft({ req: { path } }: Ctx) {
  return path.startsWith(draftPath) && !path.slice(draftPath.length).includes('/')
}

export function isMultipart(c: Ctx) {
  return /^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? '')
}
