/** Signs that take room and show nothing, private and unassigned ones, and an accent on nothing. Spaces and format signs are none. */
const BLANK = /[\u115F\u1160\u2800\u3164\uFFA0\uFFFC\u{1D159}\p{Co}\p{Cn}]|(?:^|\s)\p{M}/u
const FORMAT_SIGNS = /[\p{Cc}\p{Cf}]/gu

export function hasBlankSign(text: string): boolean {
  return BLANK.test(text.replace(FORMAT_SIGNS, ''))
}
