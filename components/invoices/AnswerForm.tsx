import { DocumentBoxes } from '#components/deposits/JoinedDocuments.tsx'
import type { ShownDocument } from '#components/deposits/shown-deposit.ts'
import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Card } from '#components/kit/Card.tsx'
import { Form } from '#components/kit/Form.tsx'
import type { FormFields } from '#components/kit/form-fields.ts'
import { wholePage } from '#components/kit/htmx.ts'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import type { AnswerField } from '#src/domain/invoice/invoice-answer.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { answerLabels } from './words.ts'

export type Answer = {
  /** Of the account, not joined yet. */
  documents: ShownDocument[]
  typed?: { message: string; documents: string[] }
  problems?: Problems<AnswerField>
  stale?: boolean
}

type Props = Answer & {
  invoice: { invoiceId: string; version: number }
  field: FormFields<keyof typeof answerLabels>['field']
}

export function AnswerForm({ documents, typed, stale, invoice: { invoiceId, version }, field }: Props) {
  const { label: legend, ...boxes } = field('documents')
  return (
    <Card title="Compléter la facture et la renvoyer">
      {stale && <StaleNotice next="Votre message est conservé : vérifiez l’état de la facture, puis envoyez de nouveau." />}
      <p>
        Répondez à ce qui manque par un message, des pièces de votre compte, ou les deux : la facture repart vers le destinataire.
      </p>
      <Form action={urlFor(urls.invoiceAnswer, { invoiceId })} version={version} submit="Compléter et renvoyer" mandatory={false}>
        <TextAreaField {...field('message')} value={typed?.message} />
        <DocumentBoxes {...boxes} legend={legend} documents={documents} ticked={typed?.documents ?? []} />
        <p>
          Une pièce manque ?{' '}
          <a href={urls.documents} {...wholePage}>
            Ajoutez-la à « Mes pièces jointes »
          </a>
          , puis revenez ici.
        </p>
      </Form>
    </Card>
  )
}
