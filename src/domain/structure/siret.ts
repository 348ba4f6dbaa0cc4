const LA_POSTE_SIREN = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

/**
 * 14 digits: SIREN (9) and establishment number (5), with a Luhn key over the whole (INSEE, répertoire Sirene; article R123-221 of
 * the Code de commerce). La Poste outgrew its keys: all its establishments but the head office have digits that add up to a
 * multiple of 5 instead (INSEE, « Numéro SIRET de La Poste »).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false
  const isPostOffice = digits.startsWith(LA_POSTE_SIREN) && digits !== LA_POSTE_HEAD_OFFICE
  return isPostOffice ? digitSum(digits) % 5 === 0 : luhnSum(digits) % 10 === 0
}

/** 9 digits with a Luhn key; La Poste's too. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && luhnSum(digits) % 10 === 0
}

/** Every second digit from the right counts double, its own digits added. */
function luhnSum(digits: string) {
  return [...digits].reverse().reduce((sum, digit, index) => sum + digitSum(String(Number(digit) * (1 + (index % 2)))), 0)
}

function digitSum(digits: string) {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}
