/** What Windows can't write. */
const FORBIDDEN = /[<>:"|?*/\\]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?= *(\.|$))/i

/** The names of files put together into one ZIP: each once, in capitals or not, and each a name on every system. */
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
