import { stat, statfs } from 'node:fs/promises'
import type { Disk } from '#src/ports/ports.ts'

/** `databases`: the files of SQLite on that disk. */
export async function readDisk(folder: string, databases: string[]): Promise<Disk> {
  const { bavail, bsize } = await statfs(folder)
  const logs = await Promise.all(databases.map((path) => stat(`${path}-wal`).catch(() => ({ size: 0 }))))
  return { freeBytes: bavail * bsize, walBytes: logs.reduce((sum, { size }) => sum + size, 0) }
}
