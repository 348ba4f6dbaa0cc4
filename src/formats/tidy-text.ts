/** NFC, single spaces, trimmed, no invisible or bidirectional control characters. */
export function tidyText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g, '') // bidi controls can make « exe.pdf » of « fdp.exe »
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Several lines: as tidyText, with line breaks but no run of empty lines. */
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
