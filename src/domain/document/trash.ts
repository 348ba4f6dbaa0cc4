/** What the nightly look finds superfluous waits here, in the store of files; no document has such a key. */
const PREFIX = 'corbeille-'

export const trashKey = (key: string) => PREFIX + key

/** The key that a file in the trash had. */
export const trashedKeyOf = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined)

export const TRASH_DAYS = 30

/** A file without a row comes from no normal stop, so many of them mean the wrong database or an old backup. */
const FILES_MAX = 20
const SHARE_MAX = 0.01

/** Whether so many of the files may go without an operator's word. */
export function mayGo(superfluous: number, files: number): boolean {
  return superfluous <= FILES_MAX && superfluous <= files * SHARE_MAX
}

/** A database younger than this may be another one than that of the files. */
export const MENDING_STARTS_AFTER_HOURS = 48
