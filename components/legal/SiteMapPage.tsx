import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { TextPage, type TextSection } from './TextPage.tsx'

type PageName = keyof typeof urls & keyof typeof titles

/** Who sees which pages; a test holds that every page without a parameter is in it. */
const open = ['signIn', 'signUp', 'resendActivation', 'forgottenPassword', 'reactivation'] as const
const account = [
  'welcome',
  'account',
  'alerts',
  'information',
  'password',
  'secretQuestion',
  'notifications',
  'devices',
  'affiliations',
  'newStructure',
  'subscriptions',
  'subscriptionRequest',
  'depositSearch',
  'documents',
  'documentConsents',
  'deactivation',
] as const
const support = ['supportDesk', 'firstManagers', 'absentManagers', 'operations'] as const
const portal = [
  'help',
  'newSupportRequest',
  'api',
  'apiCodes',
  'accessibility',
  'legalNotice',
  'personalData',
  'cookies',
] as const

type Props = {
  visitor: { isManager: boolean; isSupportStaff: boolean } | undefined
  workspaces: { label: string; href: string }[]
}

export function SiteMapPage({ visitor, workspaces }: Props) {
  const sections: (TextSection | false | undefined)[] = [
    !visitor && section('acces', 'Ouvrir un compte et y entrer', links(open)),
    visitor && section('compte', titles.account, [...links(account), searchLink, ...links(['supportRequests'])]),
    visitor?.isManager && section('gestion', 'Gérer mes structures', links(['manager'])),
    visitor?.isSupportStaff && section('support', 'Support', links(support)),
    workspaces.length > 0 && section('espaces', 'Mes espaces', workspaces),
    section('portail', 'Le portail', links(portal)),
  ]
  return <TextPage title={titles.siteMap} sections={sections.filter((each) => typeof each === 'object')} />
}

type Link = { label: string; href: string }

const searchLink: Link = { label: titles.affiliationRequest, href: urls.affiliationSearch }

function links(pages: readonly PageName[]): Link[] {
  return pages.map((page) => ({ label: titles[page], href: urls[page] }))
}

function section(id: string, title: string, pages: Link[]): TextSection {
  const body = (
    <ul class="stack">
      {pages.map(({ label, href }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
  return { id, title, body }
}
