import { chmodSync, closeSync, openSync } from 'node:fs'

/** Personal data: the portal's own user alone may read it, whatever the umask. */
export const PRIVATE_FILE = 0o600
export const PRIVATE_FOLDER = 0o700

/** SQLite gives -wal and -shm the mode of their database when it creates them. */
export function makeDatabasePrivate(path: string) {
  closeSync(openSync(path, 'a', PRIVATE_FILE))
  for (const suffix of ['', '-wal', '-shm']) restrict(path + suffix, PRIVATE_FILE)
}

/** For what an earlier version created. Missing: nothing to do. Of another user, or on a disk without modes: its owner decides. */
export function restrict(path: string, mode: number) {
  try {
    chmodSync(path, mode)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['ENOENT', 'EPERM', 'ENOTSUP', 'EROFS'].includes(code)) throw error
  }
}
