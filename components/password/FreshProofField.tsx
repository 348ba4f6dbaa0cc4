import { PasswordField } from '#components/kit/PasswordField.tsx'
import { problemText } from '#components/kit/problem-words.ts'
import { currentPasswordWords } from '#components/words/current-password-words.ts'

export type FreshProof = { needed: boolean; problem?: string | undefined }

type Props = FreshProof & { id?: string | undefined; hint?: string | undefined; optional?: boolean | undefined }

const label = 'Mot de passe'
const FIELD = 'confirmer-mot-de-passe'
const why = 'Pour confirmer, saisissez votre mot de passe : votre connexion date de plus d’un quart d’heure.'

/** Shows nothing while the sign-in is recent. */
export function FreshProofField({ needed, problem, id = FIELD, hint = '', optional }: Props) {
  if (!needed) return null
  return (
    <PasswordField
      name="currentPassword"
      id={id}
      label={label}
      hint={`${why} ${hint}`.trim()}
      autocomplete="current-password"
      message={problem && sentence(problem)}
      focus={!!problem}
      required={!optional}
    />
  )
}

/** For the summary on top of the panel. */
export function proofProblems({ problem }: FreshProof) {
  return problem ? [{ field: FIELD, label, message: sentence(problem) }] : []
}

const sentence = (problem: string) => problemText(problem, 'currentPassword', label, currentPasswordWords)
