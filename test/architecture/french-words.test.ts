import { expect, test } from 'vitest'
import { sources, texts } from '#test/support/source-files.ts'

/** Labels of the guide, which stay word for word. */
const guide =
  /Valider les abonnements des utilisateurs|Relancer le gestionnaire|[Uu]tilisateur simple|un nouveau gestionnaire principal|Un même gestionnaire principal/g

/** What may not stand in a French sentence, each with what to write instead. */
const refused: [RegExp, string][] = [
  [/\(e\)|\(e\)s|·e\b|\.e\.s\b/, 'a turn that needs no mark of gender'],
  [
    /\b(vous|Vous) (êtes|n’êtes pas|serez|avez été|étiez) ((?!déjà)\p{L}+é|inscrit|averti|prévenu|absent|présent)\b/u,
    '« Votre … est … », « Connexion … »',
  ],
  [/\b(vous|Vous) a(vez été)? (nommé|désigné|invité|ajouté|rattaché)\b/, '« vous confie le rôle de … »'],
  [/\b[Uu]tilisateurs?\b/, '« personne »'],
  [/(vous|Vous) (\p{L}+ez|êtes|serez) le gestionnaire/u, '« vous êtes gestionnaire »'],
  [/\b(il|qui) en est averti\b|c’est à lui\b/, '« un courriel le lui annonce »'],
  [/\b(par|au|Le|le) gestionnaire de la structure\b/, '« la personne qui gère la structure »'],
  [
    /\b(E(tat|crire|metteur|mettrice|tape|cole|dition|chéance|lément|tablissement|tude|lu)|A (votre|traiter|désigner|confirmer))/,
    'É, À',
  ],
  [
    /\b(email|e-mail|mail électronique|login|cliquez ici|Loupe\b(?! : <\/span>))/i,
    '« courriel », « adresse électronique », « Rechercher »',
  ],
  [/…\s?\.|\.\.\.|(?<=\p{L})'(?=\p{L})|\s"\p{L}/u, '… ’ « »'],
]

test('French sentences are epicene, accented and use one word for one thing', () => {
  const found = sources('components')
    .filter((file) => !file.endsWith('.js'))
    .flatMap((file) =>
      texts(file)
        .filter(isSentence)
        .flatMap((sentence) => {
          const rest = sentence.replaceAll(guide, '').replaceAll(/\$\{.*?\}/g, '')
          return refused.filter(([words]) => words.test(rest)).map(([, instead]) => `${file}: ${sentence} → ${instead}`)
        }),
    )
  expect(found).toEqual([])
})

/** Not an import, a name of the code or an address. */
function isSentence(text: string) {
  return /\p{L} \p{L}|^\p{Lu}\p{Ll}+$/u.test(text) && !/^[#./]/.test(text)
}
