/** So many keys at most come with one call of `list`. */
export const LISTED_FILES_MAX = 1000

export type ListedFile = { key: string; storedAt: Date }
export type FileList = { files: ListedFile[]; more: boolean }

/** Some bytes of a file; fewer come when the file ends before. */
export type Range = { offset: number; length: number }

/**
 * Where the bytes of supporting documents live. Keys are random, URL-safe, and never reused. A store that fails
 * throws; it never answers that a file is absent when it could not look.
 */
export type Files = {
  /** Creates, never replaces: throws FileExists. When the body breaks off nothing is stored. No body is longer than `bytesMax`. */
  put: (key: string, body: ReadableStream<Uint8Array>, bytesMax: number) => Promise<void>
  get: (key: string, range?: Range) => Promise<ReadableStream<Uint8Array> | undefined>
  /** Whole or half written, it is gone; nothing happens when it was not there. */
  delete: (key: string) => Promise<void>
  /** What is stored after this key, in the order of keys, half-written files included. */
  list: (after: string) => Promise<FileList>
}

export class FileExists extends Error {}

/** The store could not do what it was asked: nobody’s fault but the house’s, and it passes. Told to the operator where it is thrown. */
export class StoreFailed extends Error {}
