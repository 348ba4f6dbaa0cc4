const LA_POSTE_SIREN = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

/**
 * SIREN (9), establishment number (5), Luhn key over the whole (INSEE; article R123-221 of the Code de commerce). La Poste outgrew its
 * keys: the digits of its establishments but the head office add up to a multiple of 5 (INSEE, « Numéro SIRET de La Poste »).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false
  const isPostOffice = digits.startsWith(LA_POSTE_SIREN) && digits !== LA_POSTE_HEAD_OFFICE
  return isPostOffice ? digitSum(digits) % 5 === 0 : luhnSum(digits) % 10 === 0
}

export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string) {
  return [...digits].reverse().reduce((sum, digit, index) => sum + digitSum(String(Number(digit) * (1 + (index % 2)))), 0)
}

function digitSum(digits: string) {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}
