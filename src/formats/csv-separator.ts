export type Separator = ';' | ','

/** The first `;` or `,` outside quotes, or `;` when the first row has one cell; undefined as long as the text does not tell. */
export function findSeparator(text: string): Separator | undefined {
  let isQuoted = false
  let isRowBegun = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (character === ';' || character === ',') return character
    if (character !== '\r' && character !== '\n') isRowBegun = true
    else if (isRowBegun) return ';'
  }
  return undefined
}
