import { deskLists } from '#components/desk/desk-lists.ts'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Progress } from '#components/kit/Progress.tsx'
import { count } from '#components/words/format.ts'
import { urls, withQuery } from '#src/urls.ts'
import { GeneratedVerdict, type RefusedVerdict } from './GeneratedVerdict.tsx'

export type OpenWorkspace = {
  code: string
  label: string
  isDefault: boolean
  /** Not null: subscriptions are being generated. */
  generatedAfter: string | null
  served: number
  generated: number
  /** The reader's own, which another manager decides. */
  leftToOthers: number
  asked: number
}

type Props = {
  workspace: OpenWorkspace
  structureId: string
  people: number
  mayApprove: boolean
  verdict?: RefusedVerdict | undefined
}

export function Generation({ workspace, people, structureId, mayApprove, verdict }: Props) {
  const { code, isDefault, generatedAfter, served, generated, leftToOthers, asked } = workspace
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
  return (
    <>
      {generated > 0 && <p>{waiting(generated)}</p>}
      {generated > 0 && mayApprove && (
        <GeneratedVerdict {...{ structureId, workspace }} refused={verdict?.code === code ? verdict : undefined} />
      )}
      {asked > 0 && <Asked text={generated > 0 ? others(asked) : waiting(asked)} mayApprove={mayApprove} />}
      {leftToOthers > 0 && <p>{left(leftToOthers)}</p>}
      {generated + leftToOthers + asked === 0 && (
        <p>{isDefault ? 'Ouvert à chacun avec son rattachement' : 'Aucune demande à traiter'}</p>
      )}
    </>
  )
}

const waiting = (quantity: number) => count(quantity, 'demande à traiter', 'demandes à traiter')
const left = (quantity: number) =>
  count(quantity, 'demande à votre nom attend un autre gestionnaire', 'demandes à votre nom attendent un autre gestionnaire')
const others = (quantity: number) => count(quantity, 'autre demande à traiter', 'autres demandes à traiter')

/** People's own requests are decided at the desk. */
function Asked({ text, mayApprove }: { text: string; mayApprove: boolean }) {
  if (!mayApprove) return <p>{text}</p>
  const desk = `${withQuery(urls.manager, { objet: 'abonnements' })}#panneau-${deskLists.subscriptions.panel.name}`
  return (
    <ButtonLink href={desk} small whole>
      {text}
    </ButtonLink>
  )
}
