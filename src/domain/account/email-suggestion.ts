import { countryCodes } from '#src/formats/countries.ts'
import { emailLocalPart } from './email-address.ts'

/** Mail domains that people in France have. */
const usual = [
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'numericable.fr', 'club-internet.fr'],
  ...[
    'gmail.com',
    'hotmail.fr',
    'hotmail.com',
    'outlook.fr',
    'outlook.com',
    'live.fr',
    'msn.com',
    'icloud.com',
    'protonmail.com',
  ],
  ...[
    'yahoo.fr',
    'yahoo.com',
    'aol.com',
    'proton.me',
    'me.com',
    'gmx.fr',
    'aliceadsl.fr',
    'cegetel.net',
    'nordnet.fr',
    'mailo.com',
  ],
]
/** Domains of their own, however near. */
const others = [
  ...['orange.com', 'laposte.fr', 'mail.com', 'email.com', 'ymail.com', 'gmx.com', 'gmx.de', 'gmx.net', 'live.com', 'live.be'],
  ...['hotmail.be', 'hotmail.it', 'hotmail.es', 'hotmail.de', 'outlook.be', 'outlook.de', 'aol.fr', 'pm.me', 'mac.com', 'fre.fr'],
]
/** Far from any, and yet typed for it. */
const replaced = new Map([
  ['wanadoo.com', 'wanadoo.fr'],
  ['laposte.com', 'laposte.net'],
])

const LONG_CHARACTERS = 9

/** « zoe@orange.fr » for « zoe@ornage.fr »: a domain that people have, one slip away, two in a long one. Never a reason to refuse. */
export function suggestedEmail(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  if (domain === address || usual.includes(domain) || others.includes(domain)) return undefined
  const [name = '', ending = ''] = domain.split(/\.(.*)/s)
  if (name === 'gmail') return `${emailLocalPart(address)}@gmail.com`
  if (isAbroad(name, ending)) return undefined
  const slips = domain.length >= LONG_CHARACTERS ? 2 : 1
  const near = [1, slips].flatMap((most) => usual.filter((each) => distance(domain, each) <= most && !isOtherWord(name, each)))
  const suggested = replaced.get(domain) ?? near[0]
  return suggested && `${emailLocalPart(address)}@${suggested}`
}

/** « hotmail.ch » is the Swiss one, « sfr.re » that of Réunion; Colombia, Cameroon and Oman are typed for « com ». */
function isAbroad(name: string, ending: string) {
  const isKnown = usual.some((each) => each.startsWith(`${name}.`))
  const country = ending.replace(/^com?\./, '').toUpperCase()
  return isKnown && (ending === 'co.uk' || (!/^(co|cm|om)$/.test(ending) && countryCodes.includes(country)))
}

const SHORT_CHARACTERS = 4

/** « tree.fr » and « bfr.fr » are words of their own: in a short name, only letters swapped, doubled or dropped are a slip. */
function isOtherWord(name: string, near: string) {
  const known = near.replace(/\..*/s, '')
  return known.length <= SHORT_CHARACTERS && [...name].some((letter) => !known.includes(letter))
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const [above = 0, left = 0, corner = 0] = [row[j], next[j - 1], row[j - 1]]
      const isSame = one[i - 1] === other[j - 1]
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        above + 1,
        left + 1,
        corner + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
