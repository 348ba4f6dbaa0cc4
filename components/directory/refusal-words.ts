/** Why a row of a directory is refused. `column`: its heading in the file. */
export type Refusal = { column?: string; problem: string; found?: number; expected?: number }

const sentences = new Map(
  Object.entries({
    unclosed_quote: 'un guillemet s’ouvre et ne se referme pas. Les lignes suivantes ont été lues.',
    not_utf8:
      'elle n’est pas en UTF-8 : le fichier est sans doute en Windows-1252. Enregistrez-le en « CSV UTF-8 », puis recommencez.',
    missing: 'la valeur manque.',
    unknown_type: 'ce type d’identifiant n’existe pas.',
    not_latin: 'l’identifiant contient une lettre d’un autre alphabet que le latin.',
    blank_sign: 'l’identifiant contient un signe invisible.',
    wrong_length: 'l’identifiant n’a pas le bon nombre de caractères pour son type.',
    over_18_characters: 'l’identifiant a 18 caractères au plus, code du pays compris.',
    not_2_to_80_characters: 'l’identifiant a de 2 à 80 caractères.',
    country_missing: 'l’identifiant commence par le code du pays, en deux lettres, avant le numéro ou le nom.',
    wrong_key: 'l’identifiant contient une erreur : sa clé de contrôle ne correspond pas.',
    wrong_format: 'l’identifiant n’a pas la forme attendue pour son type.',
    country_unknown: 'l’identifiant ne commence pas par le code d’un pays de l’Union européenne.',
    country_in_union: 'ce pays est dans l’Union européenne : le type est UE_HORS_FRANCE.',
    country_is_france: 'une structure française s’identifie par son SIRET.',
    too_long: 'la valeur est trop longue.',
    not_yes_or_no: 'la valeur attendue est « oui » ou « non ».',
    not_a_state: 'la valeur attendue est « A » ou « F ».',
    not_an_email: 'l’adresse électronique n’est pas complète.',
    several_emails: 'il y a plusieurs adresses électroniques : gardez-en une.',
    email_not_ascii: 'le début de l’adresse électronique, avant « @ », a des accents.',
    not_a_phone: 'ce n’est pas un numéro de téléphone, ou il y en a plusieurs.',
    spreadsheet_error: 'le tableur y a laissé une erreur au lieu de la valeur.',
    spreadsheet_number: 'le tableur a arrondi ce nombre : mettez la colonne en texte, puis saisissez tous les chiffres.',
    not_a_postal_code: 'un code postal français a 5 chiffres.',
  }),
)

export const refusalHeaders = ['Ligne', 'Motif']

/** « Colonne « siret » : la valeur manque. » */
export function refusalSentence({ column, problem, found, expected }: Refusal): string {
  if (found !== undefined) return `La ligne a ${found} colonnes au lieu de ${expected}.`
  return `${column ? `Colonne « ${column} »` : 'La ligne'} : ${sentences.get(problem) ?? 'la valeur n’est pas acceptée.'}`
}

export function columnsMissingSentence(columns: readonly string[], isUtf8: boolean): string {
  const names = columns.map((column) => `« ${column} »`).join(', ')
  const encoding = isUtf8 ? '' : ' Il n’est pas en UTF-8, mais sans doute en Windows-1252 : enregistrez-le en « CSV UTF-8 ».'
  return `Le fichier n’a pas de colonne ${names}.${encoding}`
}

/** Of a whole file that holds no text. */
export type Packing = 'gzip' | 'bzip2' | 'zip' | 'workbook'
export const packedSentences: Record<Packing, string> = {
  gzip: 'Le fichier est compressé (gzip) : décompressez-le, puis recommencez.',
  bzip2: 'Le fichier est compressé (bzip2) : décompressez-le, puis recommencez.',
  zip: 'Le fichier est une archive ZIP ou un classeur de tableur : décompressez-le, ou enregistrez-le en « CSV UTF-8 », puis recommencez.',
  workbook: 'Le fichier est un classeur de tableur : enregistrez-le en « CSV UTF-8 », puis recommencez.',
}

export const openHeaderSentence =
  'Dans la ligne des titres, un guillemet s’ouvre et ne se referme pas : rien n’a été lu. Fermez-le ou retirez-le, puis recommencez.'
