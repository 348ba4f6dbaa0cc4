/** `list` returns at most so many keys. */
export const LISTED_FILES_MAX = 1000

export type ListedFile = { key: string; storedAt: Date }
export type FileList = { files: ListedFile[]; more: boolean }

/** A range of bytes; fewer are returned when the file is shorter. */
export type Range = { offset: number; length: number }

/** Keys are random, URL-safe and never reused. A store that fails throws: it never answers that a file is absent when it could not look. */
export type Files = {
  /** Never replaces: throws FileExists. A body that breaks off is not stored. `bytesMax`: longest possible body. */
  put: (key: string, body: ReadableStream<Uint8Array>, bytesMax: number) => Promise<void>
  get: (key: string, range?: Range) => Promise<ReadableStream<Uint8Array> | undefined>
  /** Deletes a complete or partial file; a missing file is no error. */
  delete: (key: string) => Promise<void>
  /** Files after this key in key order, partial files included. */
  list: (after: string) => Promise<FileList>
}

export class FileExists extends Error {}

/** A temporary failure of the store, logged where it is thrown. */
export class StoreFailed extends Error {}
