import { foldText } from './fold-text.ts'
import { levelLine } from './level-text.ts'

/** ISO 3166-1 alpha-2, of which the platform's ICU knows the names. */
export const countryCodes: readonly string[] =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

const long = new Intl.DisplayNames('fr', { type: 'region' })
const short = new Intl.DisplayNames('fr', { type: 'region', style: 'short' })

/** « Hong Kong » rather than « R.A.S. chinoise de Hong Kong », but « Royaume-Uni » rather than « R.-U. »; with a keyboard's apostrophe. */
function nameOf(code: string) {
  const [full = code, brief = code] = [long.of(code), short.of(code)]
  return levelLine(brief.includes('.') ? full : brief)
}

const inFrench = new Intl.Collator('fr')
const names = new Map(countryCodes.map((code) => [code, nameOf(code)]))

/** France and its neighbours where French is official. */
const near = ['FR', 'BE', 'CH', 'LU', 'MC']

/** Near ones first, then the others in French order. */
export const countryNames: string[] = [
  ...near.map(nameOf),
  ...countryCodes
    .filter((code) => !near.includes(code))
    .map(nameOf)
    .sort(inFrench.compare),
]

/** Other names of France in directories. */
const franceNames = ['fra', 'republique francaise', 'france metropolitaine', 'france (metropolitaine)', 'france metropole']

const codeOfName = new Map([
  ...countryCodes.flatMap((code) =>
    [code, long.of(code), short.of(code), names.get(code)].map((each) => [foldText(each ?? code), code] as const),
  ),
  ...franceNames.map((name) => [name, 'FR'] as const),
])

/** The code of a country by its French name, however written, or by its code. */
export function countryCode(typed: string): string | undefined {
  return codeOfName.get(foldText(typed))
}

/** The name as the list has it; any other text stays. */
export function countryName(typed: string): string {
  return names.get(countryCode(typed) ?? '') ?? levelLine(typed)
}
