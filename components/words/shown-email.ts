import { domainToUnicode } from 'node:url'

/** An address as its owner knows it: « zoe@société.fr » for the ASCII form in which it is kept. */
export function shownEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return address.includes('xn--') ? address.slice(0, at + 1) + domainToUnicode(address.slice(at + 1)) : address
}

const ASCII_DOMAIN = /(?<=[^\s@<>])@(?:[a-z0-9-]+\.)*xn--[a-z0-9.-]*[a-z0-9]/g

/** The addresses within a text, where it is shown. */
export function withShownEmails(text: string, isShown: (text: string, at: number) => boolean): string {
  if (!text.includes('xn--')) return text
  return text.replace(ASCII_DOMAIN, (domain, at: number) => (isShown(text, at) ? shownEmail(domain) : domain))
}
