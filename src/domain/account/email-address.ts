export const EMAIL_CHARACTERS_MAX = 254
const LOCAL_PART_CHARACTERS_MAX = 64

const LOCAL_PART = /^[^\s\p{C}@<>()[\],;:\\".]+(\.[^\s\p{C}@<>()[\],;:\\".]+)*$/u
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u

/** Folds case and Unicode forms, so that two spellings of one mailbox are one account. */
export function normaliseEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase()
}

export function isEmailAddress(address: string): boolean {
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
