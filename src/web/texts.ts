import * as z from 'zod'

/** Longer than any field, so that the domain names a text that is too long; beyond, the shape is refused. */
export const TEXT_CHARACTERS_MAX = 4000

/** A text field; missing is empty. */
export const text = () => z.string().max(TEXT_CHARACTERS_MAX).transform(withoutControls).default('')

/** Removes control characters except line breaks and tabs: HTML can't hold them. */
export function withoutControls(typed: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return typed.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '')
}

/** Sent only when ticked. */
export const box = () =>
  z
    .string()
    .max(TEXT_CHARACTERS_MAX)
    .optional()
    .transform((value) => value !== undefined)

/** The version that the form was rendered from. */
export const formVersion = () => z.coerce.number().int().nonnegative().default(0)

const CHOICES_MAX = 200

/** The ticked values of checkboxes of one name; `max` is higher where a list has no pages. */
export const choices = (max = CHOICES_MAX) =>
  z
    .union([z.string().max(TEXT_CHARACTERS_MAX).array().max(max), z.string().max(TEXT_CHARACTERS_MAX)])
    .default([])
    .transform((value) => [value].flat())
