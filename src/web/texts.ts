import { z } from 'zod'

/** Longer than any field may be: what the domain refuses by name is still read; what is absurd is not. */
const TEXT_CHARACTERS_MAX = 4000

/** A text of a form; a field that was not sent is an empty text. */
export const text = () => z.string().max(TEXT_CHARACTERS_MAX).transform(withoutControls).default('')

/** Nobody types them, and HTML can't hold them; line breaks and tabs stay. */
export function withoutControls(typed: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return typed.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '')
}

/** A box: there when ticked. */
export const box = () =>
  z
    .string()
    .max(TEXT_CHARACTERS_MAX)
    .optional()
    .transform((value) => value !== undefined)

/** The version a form was rendered from. */
export const formVersion = () => z.coerce.number().int().nonnegative().default(0)

const CHOICES_MAX = 200

/** Boxes of one name: the values of those that are ticked. More than usual where a list has no pages. */
export const choices = (max = CHOICES_MAX) =>
  z
    .union([z.string().max(TEXT_CHARACTERS_MAX).array().max(max), z.string().max(TEXT_CHARACTERS_MAX)])
    .default([])
    .transform((value) => [value].flat())
