import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Progress } from '#components/kit/Progress.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { titles } from '#components/layout/titles.ts'
import { formatSize } from '#components/words/format.ts'
import type { Problems } from '#src/domain/decision.ts'
import { DOCUMENTS_BYTES_MAX, type DocumentUsage } from '#src/domain/document/document-rules.ts'
import { urls, withQuery } from '#src/urls.ts'
import { closedDocuments, NoDocument } from './DocumentPanel.tsx'
import { DocumentTable, type DocumentView } from './DocumentTable.tsx'
import { type SeveralFiles, severalSentence } from './several-words.ts'
import { type TypedDocument, UploadForm } from './UploadForm.tsx'
import { documentFailures, documentLabels, documentStatuses, documentWords } from './words.ts'

type Props = {
  documents: DocumentView[]
  /** Of all pages. */
  usage: DocumentUsage
  page: number
  pages: number
  /** A key of documentStatuses. */
  done?: string | undefined
  typed?: TypedDocument | undefined
  problems?: Problems<keyof typeof documentLabels> | undefined
  failure?: keyof typeof documentFailures | undefined
  selectionMessage?: string | undefined
  /** Of several files in one form, those that were not added. */
  several?: SeveralFiles | undefined
}

export function DocumentManager({ done = '', typed, problems, failure, several, ...list }: Props) {
  const { documents, usage, page, pages, selectionMessage } = list
  const wording = several ? { ...documentWords, 'file.several': severalSentence(several) } : documentWords
  const form = formFields('pieces-jointes', documentLabels, problems, wording)
  return (
    <Panel
      name="pieces-jointes"
      help={helpAbout('pieces-jointes')}
      title={titles.documents}
      status={documentStatuses.get(done)}
      problems={form.problems}
      actions={<ButtonLink href={closedDocuments}>Fermer</ButtonLink>}
    >
      {failure && <Notice {...documentFailures[failure]} tone="bad" alert />}
      <UploadForm usage={usage} field={form.field} typed={typed} refused={form.problems.length > 0 || failure === 'not_stored'} />
      <Progress
        id="place-occupee"
        label="Place occupée"
        value={usage.bytes}
        max={DOCUMENTS_BYTES_MAX}
        text={`${formatSize(usage.bytes)} sur ${formatSize(DOCUMENTS_BYTES_MAX)}`}
      />
      {documents.length === 0 ? <NoDocument /> : <Documents documents={documents} message={selectionMessage} />}
      <Pagination page={page} pages={pages} href={(number) => withQuery(urls.documents, { page: String(number) })} />
    </Panel>
  )
}

const SELECTION = 'selection-pieces-jointes'

function Documents({ documents, message }: { documents: DocumentView[]; message: string | undefined }) {
  return (
    <>
      <DocumentTable
        documents={documents}
        caption="Vos pièces jointes"
        selection={{ form: SELECTION, name: 'selection', value: ({ id }) => id }}
      />
      <BulkActions id={SELECTION} method="get" action={urls.documentArchive} message={message} whole>
        <Button tone="plain" icon="download">
          Télécharger
        </Button>
        <Button tone="plain" icon="trash" formaction={urls.documentDeletion}>
          Supprimer
        </Button>
      </BulkActions>
    </>
  )
}
