import { count } from '../kit/format.ts'
import { Progress } from '../kit/Progress.tsx'
import { GeneratedVerdict, type RefusedVerdict } from './GeneratedVerdict.tsx'

export type OpenSpace = {
  code: string
  label: string
  isDefault: boolean
  /** Not null: subscriptions are being generated. */
  generatedAfter: string | null
  served: number
  waiting: number
}

type Props = {
  space: OpenSpace
  structureId: string
  people: number
  mayApprove: boolean
  verdict?: RefusedVerdict | undefined
}

/** How far the opening of a space has come; then what it generated and waits, to be decided together. */
export function Generation({ space, people, structureId, mayApprove, verdict }: Props) {
  const { code, isDefault, generatedAfter, served, waiting } = space
  if (isDefault) return <>Ouvert à chacun avec son rattachement</>
  if (generatedAfter !== null)
    return (
      <Progress
        id={`creation-${code}`}
        label="Création des demandes"
        value={served}
        max={people}
        text={`${count(served, 'personne')} sur ${count(people, 'en tout', 'en tout')}`}
      />
    )
  if (waiting === 0) return <>Aucune demande à traiter</>
  return (
    <>
      {count(waiting, 'demande à traiter', 'demandes à traiter')}
      {mayApprove && <GeneratedVerdict {...{ structureId, space }} refused={verdict?.code === code ? verdict : undefined} />}
    </>
  )
}
