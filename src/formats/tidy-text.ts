import { levelLine, levelProse } from './level-text.ts'

/** A name, a code, a number. */
export const tidyText = levelLine

/** A sentence on one line keeps its dashes and apostrophes. */
export function tidySentence(typed: string): string {
  return levelProse(typed)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Prose of several lines, without runs of empty ones. */
export function tidyMessage(typed: string): string {
  return levelProse(typed)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+|(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
