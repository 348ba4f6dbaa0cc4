export type Separator = ';' | ','
type Cell = { text: string; end: number }
type ReadRow = { cells: string[]; end: number; separator: Separator | undefined }

/**
 * Reads the row that begins at `from`, or undefined when the text stops before the row does (RFC 4180, leniently: any line end, and
 * what follows a closing quote belongs to the cell). Without a known separator the first `;` or `,` outside quotes is it.
 */
export function readRow(text: string, from: number, known: Separator | undefined): ReadRow | undefined {
  const cells: string[] = []
  let separator = known
  let at = from
  while (true) {
    const cell = readCell(text, at, separator)
    if (!cell) return undefined
    cells.push(cell.text)
    const stop = text.charAt(cell.end)
    at = cell.end + 1
    if (stop === '\n') return { cells, end: at, separator }
    if (stop === '\r') {
      if (at === text.length) return undefined // a line feed may follow in the next piece
      return { cells, end: text.charAt(at) === '\n' ? at + 1 : at, separator }
    }
    separator = stop === ';' ? ';' : ','
  }
}

function readCell(text: string, from: number, separator: Separator | undefined): Cell | undefined {
  if (text.charAt(from) !== '"') return readPlain(text, from, separator)
  const quoted = readQuoted(text, from + 1)
  const rest = quoted && readPlain(text, quoted.end, separator)
  return rest && { text: quoted.text + rest.text, end: rest.end }
}

function readPlain(text: string, from: number, separator: Separator | undefined): Cell | undefined {
  const stop = separator === ';' ? /[;\r\n]/g : separator === ',' ? /[,\r\n]/g : /[;,\r\n]/g
  stop.lastIndex = from
  const end = stop.exec(text)?.index
  return end === undefined ? undefined : { text: text.slice(from, end), end }
}

/** Up to the closing quote; two quotes stand for one. */
function readQuoted(text: string, from: number): Cell | undefined {
  let cell = ''
  let at = from
  while (true) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return undefined
    cell += text.slice(at, quote)
    if (text.charAt(quote + 1) !== '"') return { text: cell, end: quote + 1 }
    cell += '"'
    at = quote + 2
  }
}
