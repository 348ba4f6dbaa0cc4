import { DOCUMENT_BYTES_MAX } from '#src/domain/document/document-rules.ts'
import { TRASH_DAYS, trashedKeyOf, trashKey } from '#src/domain/document/trash.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { FileExists, type Files, type ListedFile } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'
import { eachDespiteFailures } from './each-despite-failures.ts'

/** A partial file was never acknowledged: it is deleted. */
export async function moveToTrash(files: Files, key: string): Promise<void> {
  await move(files, key, trashKey(key))
}

/** False when the trash does not have it. */
export async function restoreFromTrash(files: Files, key: string): Promise<boolean> {
  return move(files, trashKey(key), key)
}

/** Killed anywhere, the file is at one place at least: the next run goes on. */
async function move(files: Files, from: string, to: string): Promise<boolean> {
  const isThere = (await copy(files, from, to)) || (await isStored(files, to))
  await files.delete(from)
  return isThere
}

async function copy(files: Files, from: string, to: string): Promise<boolean> {
  const body = await files.get(from)
  if (!body) return false
  try {
    await files.put(to, body, DOCUMENT_BYTES_MAX)
    return true
  } catch (error) {
    await body.cancel().catch(() => {})
    if (!(error instanceof FileExists)) throw error
    if (await isStored(files, to)) return true
    // A killed move left a part of it: the next run finds the place free.
    await files.delete(to)
    throw error
  }
}

async function isStored(files: Files, key: string) {
  const body = await files.get(key, { offset: 0, length: 1 })
  await body?.cancel()
  return body !== undefined
}

/** Under their own keys, with the time since when they wait. */
export async function listTrash(files: Files): Promise<ListedFile[]> {
  const found: ListedFile[] = []
  for (let after = trashKey(''), more = true; more; ) {
    const page = await files.list(after)
    const trashed = trashedFiles(page.files)
    found.push(...trashed)
    more = page.more && trashed.length === page.files.length
    after = page.files.at(-1)?.key ?? ''
  }
  return found
}

export function trashedFiles(files: ListedFile[]): ListedFile[] {
  return files.flatMap(({ key, storedAt }) => {
    const trashed = trashedKeyOf(key)
    return trashed === undefined ? [] : [{ key: trashed, storedAt }]
  })
}

/** Deletes what has waited for 30 days. */
export async function emptyTrash({ files, now }: Pick<Ports, 'files' | 'now'>, trash: ListedFile[]): Promise<number> {
  const before = now().getTime() - TRASH_DAYS * DAY_MS
  const old = trash.filter(({ storedAt }) => storedAt.getTime() < before)
  await eachDespiteFailures(old, ({ key }) => files.delete(trashKey(key)))
  return old.length
}
