/** One line of text as a person meant it: composed accents, single spaces, nothing around, nothing that hides or reverses. */
export function tidyText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '') // bidi controls can make « exe.pdf » of « fdp.exe »
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A text of several lines as a person meant it: composed accents, nothing that hides or reverses, no run of empty lines. */
export function tidyMessage(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '')
    .replaceAll(/[^\S\n]+|(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
