import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Act } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { urls } from '#src/urls.ts'
import { AbsenceNotice, type AbsenceView } from './AbsenceNotice.tsx'
import { DeadAddressNotice } from './DeadAddressNotice.tsx'
import { type StoppedInvoice, StoppedInvoices } from './StoppedInvoices.tsx'

export type DeadAddress = { email: string; cause: string; since: Date }
export type Done = 'seen' | 'revived'

type Props = {
  invoices: StoppedInvoice[]
  isCut: boolean
  deadAddresses: DeadAddress[]
  absences: AbsenceView[]
  done?: Done | undefined
  nothingTicked: boolean
  alone: boolean
}

const SHOWN_MAX = 3

const confirmations: Record<Done, string> = {
  seen: 'C’est noté : ce que vous avez vu n’est plus signalé ici.',
  revived: 'Nous écrirons de nouveau à cette adresse.',
}

/** In « Mon compte » it is shown only if not empty. */
export function AlertPanel({ invoices, isCut, deadAddresses, absences, done, nothingTicked, alone }: Props) {
  const nothing = invoices.length + deadAddresses.length + absences.length === 0
  const shown = alone ? invoices : invoices.slice(0, SHOWN_MAX)
  if (nothing && !alone && !done) return null
  return (
    <Panel
      name="alertes"
      title={titles.alerts}
      status={done && confirmations[done]}
      isSummary={!alone}
      intro={introOf(invoices.length, isCut)}
      actions={!alone && invoices.length > 0 && <All invoices={invoices.length} />}
    >
      {deadAddresses.map((address) => (
        <DeadAddressNotice {...address} />
      ))}
      {absences.map((absence) => (
        <AbsenceNotice {...absence} />
      ))}
      {!alone && invoices.length > 0 && <ShortList label="Factures rejetées ou suspendues" items={shown.map(shortItem)} />}
      {alone && invoices.length > 0 && (
        <StoppedInvoices
          invoices={shown}
          isWhole={!isCut}
          message={nothingTicked ? 'Cochez au moins une facture, puis « Marquer comme vues ».' : undefined}
        />
      )}
      {nothing && !done && (
        <EmptyState
          title="Rien à signaler"
          text="Une facture rejetée ou suspendue est signalée ici et dans « Mon compte » jusqu’à ce que vous l’ayez vue."
        />
      )}
    </Panel>
  )
}

function shortItem({ number, counterpart, status, message }: StoppedInvoice) {
  return {
    title: number,
    below: [counterpart, message].filter(Boolean).join(' · '),
    end: <StateTag {...lifecycleWords(status)} />,
  }
}

function All({ invoices }: { invoices: number }) {
  return (
    <ButtonLink href={urls.alerts} whole>
      <Act verb="Voir" object={invoices > 1 ? `les ${invoices} factures` : 'la facture'} />
    </ButtonLink>
  )
}

function introOf(stopped: number, isCut: boolean) {
  if (stopped === 0) return undefined
  const waiting = `${count(stopped, 'facture rejetée ou suspendue attend', 'factures rejetées ou suspendues attendent')} une suite de votre part.`
  return isCut ? `Plus de ${waiting} Voici les plus récentes.` : waiting
}
