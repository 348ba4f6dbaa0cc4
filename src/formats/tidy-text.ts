/** One line of text as a person meant it: composed accents, single spaces, nothing around, nothing that hides or reverses. */
export function tidyText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '') // bidi controls can make « exe.pdf » of « fdp.exe »
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
