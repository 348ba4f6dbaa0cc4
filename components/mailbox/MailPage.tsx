import { ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { formatDateTime } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { MailLine } from './MailboxPage.tsx'
import { MailStateTag } from './MailStateTag.tsx'
import { MailText } from './MailText.tsx'

export type WholeMail = MailLine & { text: string; sentAt: Date | null; attempts: number; lastError: string }

export function MailPage({ mail }: { mail: WholeMail }) {
  const { key, subject, text } = mail
  return (
    <>
      <PageTitle title={subject} trail={[{ label: 'Boîte mail', href: urls.mailbox }, { label: subject }]} />
      <DescriptionList items={factsOf(mail)} />
      <div class="card">
        <MailText text={text} />
      </div>
      <div class="buttons">
        <ButtonLink href={urlFor(urls.mailboxHtml, { key })}>Voir la version HTML</ButtonLink>
      </div>
    </>
  )
}

function factsOf({ recipient, createdAt, sentAt, state, attempts, lastError }: WholeMail) {
  return [
    { term: 'Destinataire', details: recipient },
    { term: 'Écrit le', details: formatDateTime(createdAt) },
    ...(sentAt ? [{ term: 'Envoyé le', details: formatDateTime(sentAt) }] : []),
    { term: 'État', details: <MailStateTag state={state} /> },
    ...(lastError ? [{ term: 'Dernière erreur', details: `${lastError} (essai ${attempts})` }] : []),
  ]
}
