export type Words = Record<string, string | ((label: string) => string)>

/** Sentences for any form; a feature may override them. */
const common: Words = {
  missing: (label) => `Renseignez le champ « ${label} ».`,
  too_long: (label) => `Le champ « ${label} » est trop long : raccourcissez votre saisie.`,
  invalid: (label) => `La valeur du champ « ${label} » n’est pas acceptée : saisissez-la de nouveau.`,
  not_an_email: 'Saisissez une adresse électronique complète, par exemple prenom.nom@mairie.fr.',
  several_emails: 'Il y a plusieurs adresses électroniques : gardez-en une seule.',
  email_not_ascii:
    'Nos courriels ne peuvent pas partir vers une adresse dont le début, avant « @ », a des accents ou d’autres signes particuliers. Indiquez une autre adresse.',
  wait: 'Trop d’essais ont échoué. Patientez avant de recommencer.',
}

/** A feature may word a problem for all its fields (`too_short`) or for one (`secretAnswer.too_short`). */
export function problemText(problem: string, field: string, label: string, wording: Words): string {
  const sentence = wording[`${field}.${problem}`] ?? wording[problem] ?? common[problem] ?? common.invalid ?? ''
  return typeof sentence === 'string' ? sentence : sentence(label)
}
