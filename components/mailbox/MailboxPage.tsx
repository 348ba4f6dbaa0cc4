import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { Column } from '#components/kit/table-props.ts'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { count, formatDateTime } from '#components/words/format.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type MailState, MailStateTag } from './MailStateTag.tsx'

export type MailLine = { key: string; recipient: string; subject: string; state: MailState; createdAt: Date }

type Props = {
  mails: MailLine[]
  total: number
  page: number
  pages: number
  /** A provider is configured: mails are really sent. */
  sends: boolean
}

const columns: Column<MailLine>[] = [
  {
    label: 'Objet',
    cell: ({ key, subject }) => <a href={urlFor(urls.mailboxMail, { key })}>{subject}</a>,
    rowHeader: true,
  },
  { label: 'Destinataire', cell: ({ recipient }) => recipient },
  { label: 'Date', cell: ({ createdAt }) => formatDateTime(createdAt) },
  { label: 'État', cell: ({ state }) => <MailStateTag state={state} /> },
]

const intro =
  'Tous les courriels que le portail a écrits, du plus récent au plus ancien. Cette page n’existe que dans la démonstration.'

export function MailboxPage({ mails, total, page, pages, sends }: Props) {
  return (
    <>
      <PageTitle title="Boîte mail" intro={intro} />
      {!sends && (
        <Notice text="Aucun service d’envoi n’est configuré : les courriels ne partent pas, ils restent ici. Leurs liens fonctionnent." />
      )}
      {mails.length === 0 ? <EmptyMailbox /> : <MailTable mails={mails} total={total} />}
      <Pagination page={page} pages={pages} href={(to) => withQuery(urls.mailbox, { page: String(to) })} />
    </>
  )
}

function MailTable({ mails, total }: Pick<Props, 'mails' | 'total'>) {
  return <Table caption={count(total, 'courriel')} columns={columns} rows={mails} rowName={({ subject }) => subject} />
}

function EmptyMailbox() {
  return (
    <EmptyState
      title="Aucun courriel pour l’instant"
      text="Les courriels du portail arrivent ici : activation d’un compte, mot de passe oublié, adresse de contact modifiée. Pour en recevoir un, ouvrez un compte."
      action={<ButtonLink href={urls.signUp}>S’inscrire</ButtonLink>}
    />
  )
}
