/**
 * By country prefix without France: European Commission, VIES FAQ, question 11 (directive 2006/112/EC, article 215). Greece writes EL;
 * XI is Northern Ireland. Only the shape is checked: VIES alone knows the rest.
 */
const shapes = new Map(
  Object.entries({
    AT: /^U\d{8}$/,
    BE: /^[01]\d{9}$/,
    BG: /^\d{9,10}$/,
    CY: /^\d{8}[A-Z]$/,
    CZ: /^\d{8,10}$/,
    DE: /^\d{9}$/,
    DK: /^\d{8}$/,
    EE: /^\d{9}$/,
    EL: /^\d{9}$/,
    ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
    FI: /^\d{8}$/,
    HR: /^\d{11}$/,
    HU: /^\d{8}$/,
    IE: /^(\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-W][A-I])$/,
    IT: /^\d{11}$/,
    LT: /^(\d{9}|\d{12})$/,
    LU: /^\d{8}$/,
    LV: /^\d{11}$/,
    MT: /^\d{8}$/,
    NL: /^[A-Z0-9+*]{9}B[A-Z0-9+*]{2}$/,
    PL: /^\d{10}$/,
    PT: /^\d{9}$/,
    RO: /^\d{2,10}$/,
    SE: /^\d{12}$/,
    SI: /^\d{8}$/,
    SK: /^\d{10}$/,
    XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  }),
)

export type VatNumberProblem = 'country_unknown' | 'country_is_france' | 'wrong_format'

/** Expects capitals without spaces, the country in front. */
export function vatNumberProblem(number: string): VatNumberProblem | undefined {
  const country = number.slice(0, 2)
  if (country === 'FR') return 'country_is_france'
  const shape = shapes.get(country)
  if (!shape) return 'country_unknown'
  return shape.test(number.slice(2)) ? undefined : 'wrong_format'
}

/** Country prefixes of the Union, GR included for Greece's other code. */
export function isUnionCountry(country: string): boolean {
  return country === 'FR' || country === 'GR' || (country !== 'XI' && shapes.has(country))
}
