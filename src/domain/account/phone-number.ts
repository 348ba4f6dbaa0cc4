/** Numbers of any country: E.164 has at most 15 digits; the shortest national ones have 6. */
export function isPhoneNumber(typed: string): boolean {
  return /^\+?\d{6,15}$/.test(typed.replace(/[\s.()/-]/g, ''))
}
