import { domainToUnicode } from 'node:url'

/** Letters of French and its neighbours. « ехаmрlе.fr » in Cyrillic letters, or « exampıe », would pass for another's domain. */
const FAMILIAR = /^[ -~\u00DF-\u00F6\u00F8-\u0130\u0132-\u0137\u0139-\u017E]*$/u

/** An address as its owner knows it: « zoe@société.fr » for the ASCII form in which it is kept, unless it may look like another one. */
export function shownEmail(address: string): string {
  if (!address.includes('xn--')) return address
  const at = address.lastIndexOf('@')
  const domain = domainToUnicode(address.slice(at + 1))
  return FAMILIAR.test(domain) ? address.slice(0, at + 1) + domain : address
}

const ASCII_DOMAIN = /(?<=[^\s@<>])@(?:[a-z0-9-]+\.)*xn--[a-z0-9.-]*[a-z0-9]/g

/** The addresses within a text, where it is shown. */
export function withShownEmails(text: string, isShown: (text: string, at: number) => boolean): string {
  if (!text.includes('xn--')) return text
  return text.replace(ASCII_DOMAIN, (domain, at: number) => (isShown(text, at) ? shownEmail(domain) : domain))
}
