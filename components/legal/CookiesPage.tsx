import { Table } from '#components/kit/Table.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { type BrowserCookie, browserCookies } from '#src/domain/account/retention.ts'
import { TextPage } from './TextPage.tsx'
import { cookiePurposes, keptInBrowser } from './words.ts'

type Props = { cookies: { cookie: BrowserCookie; name: string }[] }

export function CookiesPage({ cookies }: Props) {
  return (
    <TextPage
      title={titles.cookies}
      intro="Le portail pose seulement les cookies dont il a besoin pour marcher : aucun ne mesure votre visite, aucun ne va à un tiers. C’est pourquoi il ne demande pas votre accord."
      sections={[
        { id: 'liste', title: 'Chaque cookie', body: <CookieTable cookies={cookies} /> },
        { id: 'navigateur', title: 'Dans votre navigateur', body: <p>{keptInBrowser}</p> },
      ]}
    />
  )
}

function CookieTable({ cookies }: Props) {
  return (
    <Table
      caption="Cookies que le portail pose dans votre navigateur"
      captionUnseen
      rows={cookies}
      rowName={({ name }) => name}
      columns={[
        { label: 'Nom', cell: ({ name }) => <code>{name}</code>, rowHeader: true },
        { label: 'À quoi il sert', cell: ({ cookie }) => cookiePurposes[cookie] },
        { label: 'Durée au plus', cell: ({ cookie }) => duration(browserCookies[cookie].seconds) },
      ]}
    />
  )
}

/** « 30 jours », « 24 heures », « 60 secondes » */
function duration(seconds: number) {
  if (seconds > 86_400) return count(seconds / 86_400, 'jour')
  return seconds < 3600 ? count(seconds, 'seconde') : count(seconds / 3600, 'heure')
}
