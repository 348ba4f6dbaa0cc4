/** Characters and names that Windows refuses. */
const FORBIDDEN = /[<>:"|?*/\\]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?= *(\.|$))/i

/** Unique ignoring case, and valid on every system. */
export function archiveNames(fileNames: string[]): string[] {
  const taken = new Set<string>()
  return fileNames.map((fileName) => {
    const name = fileName.replaceAll(FORBIDDEN, '_').replace(RESERVED, '_$1')
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = name.replace(/(?=\.[^.]*$)|$/, ` (${number})`)
    taken.add(free.toLowerCase())
    return free
  })
}
