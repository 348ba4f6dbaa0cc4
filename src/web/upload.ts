import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { HTTPException } from 'hono/http-exception'
import { DOCUMENTS_MAX } from '#src/domain/document/document-rules.ts'
import { urls } from '#src/urls.ts'
import { bodyOf } from './file-body.ts'
import { asRefusal } from './problems.ts'
import type { Ctx } from './route.ts'

/** Of one form without JavaScript; those behind are dropped unread, up to so many. */
export const FILES_MAX = 20
const DROPPED_FILES_MAX = 200
/** Longest text field of the form, and how many fields; it has two, so that others may come. */
const FIELD_BYTES_MAX = 64 * 1024
const FIELDS_MAX = 20
/** The form of an invoice: each document of an account may be ticked. */
const DRAFT = { fieldsMax: DOCUMENTS_MAX + FIELDS_MAX, repeated: 'documents' }
/** A chunk is parsed in pieces, so that a form of many tiny parts is refused after about a thousand. Smaller ones slow files. */
const PIECE_BYTES = 64 * 1024
/** A body too long is read and dropped up to this size, so that a browser without JavaScript shows the refusal. */
const DROPPED_BYTES_MAX = 100 * 1024 * 1024

/** `bytesMax`: the longest possible file by the request's Content-Length. `fields`: those in front of it. */
export type ArrivingFile = {
  field: string
  fileName: string
  body: ReadableStream<Uint8Array>
  bytesMax: number
  fields: UploadFields
}
export type UploadFields = Record<string, string>
type Take = (file: ArrivingFile) => Promise<void>

/** A stream is read once: what was typed beside its files is asked for again when the answer is a refusal. */
const textsRead = new WeakMap<Request, UploadFields>()

export async function readTexts(c: Ctx): Promise<UploadFields> {
  return textsRead.get(c.req.raw) ?? readUpload(c, async () => {})
}

const [draftPath = ''] = urls.draft.split(':')

export function isStreamed(c: Ctx) {
  return isMultipart(c) && (c.req.path === urls.documents || isDraft(c))
}

function isDraft({ req: { path } }: Ctx) {
  return path.startsWith(draftPath) && !path.slice(draftPath.length).includes('/')
}

/** More parts than the form has: no browser sends that. */
class TooManyParts extends HTTPException {}

export function isMultipart(c: Ctx) {
  return /^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? '')
}

/**
 * `take` receives each file while it arrives, before the later fields, one after the other; bytes it leaves are dropped. A cut, malformed
 * or far too long body throws an HTTPException after `take` has ended. `onDropped`: there are more files than a form may have; without it that
 * is refused. Values of a draft's `documents` are joined by spaces.
 */
export async function readUpload(c: Ctx, take: Take, onDropped?: () => void): Promise<UploadFields> {
  const { fieldsMax, repeated } = isDraft(c) ? DRAFT : { fieldsMax: FIELDS_MAX, repeated: undefined }
  const bytesMax = Number(c.req.header('Content-Length') ?? DROPPED_BYTES_MAX)
  if (!(bytesMax <= DROPPED_BYTES_MAX)) throw new HTTPException(413)
  const fields: UploadFields = {}
  textsRead.set(c.req.raw, fields)
  const streams: BusboyFileStream[] = []
  const taking: Promise<void>[] = []
  const parser = openParser(c.req.header('Content-Type') ?? '', fieldsMax)
  const refuse = () => parser.destroy(new TooManyParts(413))
  for (const limit of ['partsLimit', 'fieldsLimit'] as const) parser.on(limit, refuse)
  parser.on('filesLimit', onDropped ?? refuse)
  parser.on('field', (name, value, _nameCut, valueCut) => {
    if (valueCut) parser.destroy(new HTTPException(413))
    fields[name] = name === repeated && fields[name] ? `${fields[name]} ${value}` : value
  })
  parser.on('file', (field, stream, fileName) => {
    streams.push(stream)
    const { body, drop } = bodyOf(stream)
    const arriving = { field, fileName: unescaped(fileName ?? ''), body, bytesMax, fields }
    const taken = Promise.resolve(taking.at(-1)).then(() => take(arriving))
    // The rest of the file must be consumed, or the parser never ends.
    taken.then(drop, drop)
    taking.push(taken)
  })
  const failure = await feed(parser, c.req.raw.body).then(() => undefined, asRefusal)
  if (failure) for (const stream of streams) stream.destroy(failure)
  const taken = await Promise.allSettled(taking)
  if (failure) throw failure
  const rejected = taken.find((each) => each.status === 'rejected')
  if (rejected) throw rejected.reason
  return fields
}

function openParser(contentType: string, fieldsMax: number) {
  try {
    const parts = fieldsMax + FILES_MAX + DROPPED_FILES_MAX
    const limits = { fieldSize: FIELD_BYTES_MAX, fields: fieldsMax, files: FILES_MAX, parts }
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch (error) {
    throw asRefusal(error)
  }
}

async function feed(parser: ReturnType<typeof openParser>, body: ReadableStream<Uint8Array> | null) {
  let bytes = 0
  const finished = new Promise<void>((resolve, reject) => parser.once('finish', resolve).once('error', reject))
  // The failure is reported to the reader; without a reader yet it must not count as unhandled.
  finished.catch(() => {})
  for await (const chunk of body ?? []) {
    bytes += chunk.length
    if (bytes > DROPPED_BYTES_MAX) throw new HTTPException(413)
    for (let at = 0; at < chunk.length && !parser.destroyed; at += PIECE_BYTES) {
      if (parser.write(chunk.subarray(at, at + PIECE_BYTES))) continue
      await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), finished])
    }
    // Leaving the loop cancels the body: its sender is no browser, so the rest is not read.
    if (parser.errored instanceof TooManyParts) break
  }
  parser.end()
  await finished
}

/** Decodes the escapes that browsers write in multipart headers (HTML standard, multipart/form-data). */
function unescaped(fileName: string) {
  return fileName.replaceAll(/%(22|0D|0A)/gi, (sign) => decodeURIComponent(sign))
}
