/** Counts characters as a person does, not UTF-16 units. */
export function countCharacters(text: string): number {
  return [...text].length
}
