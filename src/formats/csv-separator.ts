/** In the order of preference where the first row has as many of the one as of the other: « Nom, prénom;Ville ». */
const separators = [';', '\t', ',', '|'] as const
export type Separator = (typeof separators)[number]

/** What stands most often in the first row outside quotes. Undefined as long as the row may go on, unless the text `isWhole`. */
export function findSeparator(text: string): Separator | undefined
export function findSeparator(text: string, isWhole: true): Separator
export function findSeparator(text: string, isWhole = false): Separator | undefined {
  const counts = new Map<string, number>()
  let [isQuoted, isBegun] = [false, false]
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && isBegun && /[\r\n]/.test(sign)) return mostFrequent(counts)
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    if (!/[\uFEFF\r\n]/.test(sign)) isBegun = true
  }
  if (!isWhole) return undefined
  // A quote that never closes tells nothing: its line does.
  return isQuoted ? findSeparator(`${firstLine(text).replaceAll('"', '')}\n`, isWhole) : mostFrequent(counts)
}

function mostFrequent(counts: Map<string, number>) {
  const [most = ';'] = separators.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return most
}

const firstLine = (text: string) => /[^\uFEFF\r\n]+/.exec(text)?.[0] ?? ''
