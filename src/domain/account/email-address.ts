import { levelLine } from '#src/formats/level-text.ts'

export const EMAIL_CHARACTERS_MAX = 254
const LOCAL_PART_CHARACTERS_MAX = 64

const LOCAL_PART = /^[^\s\p{C}@<>()[\],;:\\".]+(\.[^\s\p{C}@<>()[\],;:\\".]+)*$/u
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
/** What would end the host of an URL, or make another part of it. */
const NO_HOST = /[\s\p{C}/?#@:\\%<>[\]]|^$/u

/** What mails, contacts and letterheads put around an address. */
const LABEL = /^(?:e[- ]?mail|mail|courriel|m[ée]l|adresse(?: [ée]lectronique)?) ?: ?/
const BRACKETED = /^([^<>[\]]*)[<[] ?([^<>[\]]+@[^<>[\]]+?) ?[>\]][ ;,.]*$/
const REMARK = / \([^()@]*\)$/
const IN_FRONT = /^[ "'«“„‹(]+/
const BEHIND = /[ "'»”“›);,.!…]+$/

/** Two texts with an « @ » and a sign between them that no address holds. */
const SEVERAL = /@[^\s@,;/<>()[\]]+[\s,;/<>()[\]]+[^@]*@/
const OTHER_READERS = /\?(?:.*&)?(?:to|cc|bcc)=/

/**
 * One spelling of a mailbox, so that it is one account: levelled, small letters, the domain in ASCII (UTS #46, as browsers send it).
 * « Zoé <zoe@exemple.fr> », « mailto:zoe@exemple.fr?subject=Bonjour » and « zoe@exemple.fr; » are that mailbox too. Several stay as typed.
 */
export function normaliseEmail(typed: string): string {
  const line = levelLine(typed).toLowerCase().replace(LABEL, '')
  const inner = withoutName(line).replace(REMARK, '').replace(IN_FRONT, '')
  const bare = withoutLink(inner).replace(BEHIND, '').replace(/ ?@ ?/, '@').replace(LIGATURE, composed)
  const at = bare.lastIndexOf('@')
  return at === -1 ? bare : bare.slice(0, at + 1) + asciiDomain(bare.slice(at + 1))
}

function withoutName(line: string) {
  const [, name = '', address = line] = BRACKETED.exec(line) ?? []
  return name.includes('@') && !name.includes(address) ? line : address
}

function withoutLink(text: string) {
  const address = /^mailto: ?([^?]+)/.exec(text.replace(OTHER_READERS, ','))?.[1]
  return address?.replace(/%([2-7][0-9a-f])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) ?? text
}

/** « ﬁ » of a PDF is two letters. */
const LIGATURE = /[\uFB00-\uFB06]/g
const composed = (sign: string) => sign.normalize('NFKC')

function asciiDomain(domain: string) {
  if (NO_HOST.test(domain)) return domain
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}

export type EmailProblem = 'not_an_email' | 'several_emails' | 'email_not_ascii'

/**
 * What is wrong with a normalised address that is not empty. Resend takes local parts in ASCII alone (its API answers 422), though mail
 * itself would allow others (RFC 6531).
 */
export function emailProblem(address: string): EmailProblem | undefined {
  if (!isEmailAddress(address)) return SEVERAL.test(address) ? 'several_emails' : 'not_an_email'
  return /[^\0-\x7f]/.test(emailLocalPart(address)) ? 'email_not_ascii' : undefined
}

function isEmailAddress(address: string): boolean {
  const at = address.lastIndexOf('@')
  const localPart = address.slice(0, Math.max(at, 0))
  return (
    address.length <= EMAIL_CHARACTERS_MAX &&
    localPart.length <= LOCAL_PART_CHARACTERS_MAX &&
    LOCAL_PART.test(localPart) &&
    DOMAIN.test(address.slice(at + 1))
  )
}

export function emailLocalPart(address: string): string {
  return address.slice(0, Math.max(address.lastIndexOf('@'), 0))
}
