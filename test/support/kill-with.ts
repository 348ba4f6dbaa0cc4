import type { ChildProcess } from 'node:child_process'

/** Kills the process group of a detached process when this process ends, or earlier on request. */
export function killWith(child: ChildProcess) {
  const kill = () => {
    process.off('exit', kill)
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // The group has ended already.
    }
  }
  process.on('exit', kill)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { kill, ended }
}
