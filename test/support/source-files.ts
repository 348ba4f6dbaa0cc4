import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export function sources(...folders: string[]) {
  return folders.flatMap((folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return files
      .filter((name) => /\.(tsx?|m?js)$/.test(name) && !name.endsWith('.generated.ts'))
      .map((name) => join(folder, name))
  })
}

export const read = (file: string) => readFileSync(file, 'utf8')

export function specifiers(file: string) {
  return [...read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g)].map(([, name]) => name!)
}

/** The project's own files that a file imports, type imports included; only those whose specifier matches, where a pattern is given. */
export function imports(file: string, pattern = /^(\.|#\w+\/)/) {
  const own = specifiers(file).filter((name) => pattern.test(name))
  return own.map((name) => (name.startsWith('#') ? name.slice(1) : join(dirname(file), name)))
}

export function withoutComments(file: string) {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')
}

/** The string literals of a file, and the text between JSX tags. */
export function texts(file: string) {
  const quoted = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g
  const between = />([^<>{}=;]*\p{L}[^<>{}=;]*)</gu
  const regex = /(?<=[(,=:]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g
  const code = withoutComments(file).replace(regex, '')
  const found = [...code.matchAll(quoted), ...(file.endsWith('x') ? code.matchAll(between) : [])]
  return found.map(([, ...groups]) => (groups.find((group) => group !== undefined) ?? '').trim())
}
