import { documentTypeName } from '#components/documents/document-type-names.ts'
import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { departmentText } from '#components/words/access-words.ts'
import { formatAmount, formatDate, formatSize } from '#components/words/format.ts'
import { identifierText } from '#components/words/structure-words.ts'
import type { DepositDetails } from '#src/domain/invoice/deposit.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { ShownDocument, ShownFile, ShownPlace, ShownRecipient } from './shown-deposit.ts'
import { depositLabels, recipientSearchTitle } from './words.ts'

type Props = {
  depositId: string
  version: number
  sender: ShownPlace | undefined
  recipient: ShownRecipient
  /** Of the recipient; null: the whole structure. */
  department: string | null
  details: DepositDetails
  file: ShownFile | undefined
  documents: ShownDocument[]
  stale: boolean
}

/** What will be sent, as it is kept: « Déposer » sends it. */
export function DepositPanel({ depositId, version, sender, recipient, department, details, file, documents, stale }: Props) {
  const amount = (cents: number) => formatAmount(cents / 100, details.currency)
  return (
    <Panel
      name="depot"
      title={titles.deposit}
      intro="Rien n’est encore parti : vérifiez, puis déposez. Une facture déposée ne se modifie plus."
    >
      {stale && <StaleNotice next="Vérifiez ce qui est affiché, puis déposez." />}
      <DescriptionList
        items={[
          { term: depositLabels.sender, details: sender && `${sender.structureName} – ${departmentText(sender.departmentName)}` },
          {
            term: recipientSearchTitle,
            details: `${recipient.displayName}, ${identifierText(recipient)} – ${departmentText(department)}`,
          },
          { term: depositLabels.number, details: details.number },
          { term: depositLabels.invoiceDate, details: formatDate(details.invoiceDate) },
          { term: depositLabels.net, details: amount(details.netCents) },
          { term: depositLabels.vat, details: amount(details.vatCents) },
          { term: depositLabels.amount, details: amount(details.amountCents) },
          { term: depositLabels.orderNumber, details: details.orderNumber },
          { term: depositLabels.file, details: file && `${file.fileName} (${formatSize(file.sizeBytes)})` },
          { term: depositLabels.documents, details: <Joined documents={documents} /> },
        ]}
      />
      <Form
        action={urlFor(urls.deposit, { depositId })}
        version={version}
        submit="Déposer"
        cancel={urlFor(urls.draft, { depositId })}
        cancelText="Modifier"
        mandatory={false}
      />
    </Panel>
  )
}

function Joined({ documents }: { documents: ShownDocument[] }) {
  if (documents.length === 0) return <>Aucune</>
  return (
    <ul>
      {documents.map(({ label, type, fileName, sizeBytes }) => (
        <li>
          {label} ({documentTypeName(type)}) : {fileName}, {formatSize(sizeBytes)}
        </li>
      ))}
    </ul>
  )
}
