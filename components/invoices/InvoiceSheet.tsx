import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { departmentText } from '#components/words/access-words.ts'
import { formatAmount, formatDate } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { type Answer, AnswerForm } from './AnswerForm.tsx'
import { InvoiceFiles, type JoinedFile } from './InvoiceFiles.tsx'
import { InvoiceSteps, type ShownStep } from './InvoiceSteps.tsx'
import { answerLabels, answerWords, invoiceStatuses, lateSentence } from './words.ts'

type Invoice = {
  invoiceId: string
  workspaceCode: string
  structureName: string
  departmentName: string | null
  number: string
  counterpart: string
  amountCents: number
  currency: string
  status: string
  statusAt: Date
  version: number
}

export type Deposit = {
  deposit: { netCents: number; vatCents: number; invoiceDate: string; orderNumber: string; depositedAt: Date | null }
  sender: { displayName: string }
  senderDepartment: string | null
  recipient: { displayName: string }
  recipientDepartment: string | null
  depositor: { firstName: string; lastName: string }
  file: JoinedFile
}

type Props = {
  invoice: Invoice
  steps: ShownStep[]
  /** Of an invoice that was deposited here; others are known from events. */
  deposit: Deposit | undefined
  joined: (JoinedFile & { label: string; type: string })[]
  answer: Answer | undefined
  done: string | undefined
  /** An answer that the invoice does not take any more. */
  lateAnswer?: string | undefined
}

export function InvoiceSheet({ invoice, steps, deposit, joined, answer, done, lateAnswer }: Props) {
  const form = formFields('reponse', answerLabels, answer?.problems, answerWords)
  return (
    <Panel
      name="facture"
      title="La facture"
      status={invoiceStatuses.get(done ?? '')}
      problems={form.problems}
      intro={
        <>
          <StateTag {...lifecycleWords(invoice.status)} /> depuis le {formatDate(invoice.statusAt)}
        </>
      }
    >
      {lateAnswer && <Notice tone="bad" title="Votre réponse n’est pas partie" text={lateSentence(lateAnswer)} alert focus />}
      <DescriptionList items={deposit ? depositedParts(invoice, deposit) : knownParts(invoice)} />
      {answer && <AnswerForm {...answer} invoice={invoice} field={form.field} />}
      {deposit && <InvoiceFiles invoiceId={invoice.invoiceId} file={deposit.file} joined={joined} />}
      <InvoiceSteps steps={steps} />
    </Panel>
  )
}

const amountOf = ({ currency }: Invoice, cents: number) => formatAmount(cents / 100, currency)

function knownParts(invoice: Invoice) {
  const isIssued = invoice.workspaceCode === 'factures-emises'
  const own = `${invoice.structureName} – ${departmentText(invoice.departmentName)}`
  return [
    { term: 'Émetteur', details: isIssued ? own : invoice.counterpart },
    { term: 'Destinataire', details: isIssued ? invoice.counterpart : own },
    { term: 'Montant TTC', details: amountOf(invoice, invoice.amountCents) },
  ]
}

function depositedParts(invoice: Invoice, { deposit, sender, recipient, depositor, ...units }: Deposit) {
  const { netCents, vatCents, invoiceDate, orderNumber, depositedAt } = deposit
  const person = `${depositor.firstName} ${depositor.lastName.toUpperCase()}`.trim()
  return [
    { term: 'Émetteur', details: `${sender.displayName} – ${departmentText(units.senderDepartment)}` },
    { term: 'Destinataire', details: `${recipient.displayName} – ${departmentText(units.recipientDepartment)}` },
    { term: 'Date de la facture', details: formatDate(invoiceDate) },
    { term: 'Montant HT', details: amountOf(invoice, netCents) },
    { term: 'TVA', details: amountOf(invoice, vatCents) },
    { term: 'Montant TTC', details: amountOf(invoice, invoice.amountCents) },
    { term: 'Numéro d’engagement', details: orderNumber },
    { term: 'Déposée', details: `${depositedAt ? `le ${formatDate(depositedAt)}` : ''}${person && ` par ${person}`}` },
  ]
}
