import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { EnterButton } from '#components/kit/EnterButton.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { identifierText } from '#components/words/structure-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { issuedInvoices } from './DepositFrame.tsx'
import { DraftFields } from './DraftFields.tsx'
import { InvoiceFileField } from './InvoiceFileField.tsx'
import { JoinedDocuments } from './JoinedDocuments.tsx'
import type { ShownDocument, ShownDraft, ShownFile, ShownPlace, ShownRecipient } from './shown-deposit.ts'
import { depositLabels, depositWords, draftStatuses, tooManyDrafts } from './words.ts'

type Props = {
  action: string
  depositId: string
  version: number
  isKept: boolean
  recipient: ShownRecipient
  departments: { id: string; code: string; name: string }[]
  places: ShownPlace[]
  documents: ShownDocument[]
  file: ShownFile | undefined
  today: string
  typed: ShownDraft
  problems?: Problems<keyof typeof depositLabels> | undefined
  stale?: boolean | undefined
  tooMany?: boolean | undefined
  done?: string | undefined
}

export function DraftPanel(props: Props) {
  const { action, depositId, version, isKept, recipient, departments, places, documents, file, today, typed } = props
  const form = formFields('depot', depositLabels, props.problems, depositWords)
  const draft = { recipient, departments, places, today, typed }
  return (
    <Panel
      name="depot"
      title={titles.draft}
      status={draftStatuses.get(props.done ?? '')}
      problems={form.problems}
      intro={`Destinataire : ${recipient.displayName}, ${identifierText(recipient)}.`}
      actions={
        <ButtonLink href={urls.depositSearch} whole>
          Choisir un autre destinataire
        </ButtonLink>
      }
    >
      {props.stale && <StaleNotice next="Votre saisie est conservée : vérifiez-la, puis validez de nouveau." />}
      {props.tooMany && <Notice tone="bad" text={tooManyDrafts} alert />}
      <Form action={action} version={version} enctype="multipart/form-data" cancel={issuedInvoices} cancelText="Quitter" leaves>
        <EnterButton />
        <DraftFields {...draft} field={form.field} />
        <InvoiceFileField field={form.field('file')} file={file} fileUrl={urlFor(urls.draftFile, { depositId })} />
        <JoinedDocuments field={form.field} documents={documents} ticked={typed.documents} />
      </Form>
      {isKept && (
        <p>
          Ce brouillon est gardé. <a href={urlFor(urls.draftDeletion, { depositId })}>Supprimer ce brouillon</a>
        </p>
      )}
    </Panel>
  )
}
