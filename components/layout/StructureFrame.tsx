import type { PropsWithChildren } from 'hono/jsx'
import { Tab } from '#components/kit/Tab.tsx'
import { identifierText } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { PageTitle } from './PageTitle.tsx'
import { titles } from './titles.ts'

type Props = PropsWithChildren<{
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  title: string
  /** The address of the page. */
  current: string
  managesIt: boolean
  mayOpenWorkspaces: boolean
  mayAcceptApplications: boolean
}>

/** The page around a panel about a structure, titled with its name. Its parent is where one works with it. */
export function StructureFrame({ structure, title, children, ...tabs }: Props) {
  const parent = tabs.managesIt ? { label: titles.manager, href: urls.manager } : { label: titles.account, href: urls.account }
  const href = urlFor(urls.structure, { structureId: structure.id })
  const { displayName } = structure
  const trail = title === titles.structure ? [{ label: displayName }] : [{ label: displayName, href }, { label: title }]
  return (
    <>
      <PageTitle title={displayName} intro={identifierText(structure)} trail={[parent, ...trail]} />
      {tabs.managesIt && <StructureTabs structureId={structure.id} {...tabs} />}
      {children}
    </>
  )
}

type TabsProps = Pick<Props, 'current' | 'mayOpenWorkspaces' | 'mayAcceptApplications'> & { structureId: string }

/** A page below one of these, such as the rights of a person, keeps its tab marked. */
function StructureTabs({ structureId, current, mayOpenWorkspaces, mayAcceptApplications }: TabsProps) {
  const to = (url: string) => urlFor(url, { structureId })
  const sheet = to(urls.structure)
  const people = to(urls.managedPeople)
  const isOfSheet = [sheet, to(urls.structureEdition), to(urls.handover)].includes(current)
  return (
    <nav class="tabs" aria-label="Pages de la structure">
      <ul>
        <Tab href={sheet} label="Fiche" current={isOfSheet ? current : undefined} />
        <Tab href={people} label="Personnes" current={current === to(urls.managedPeopleAddition) ? people : current} />
        {mayOpenWorkspaces && <Tab href={to(urls.structureWorkspaces)} label="Espaces" current={current} />}
        <Tab href={to(urls.structureDepartments)} label="Services" current={current} />
        {mayAcceptApplications && <Tab href={to(urls.structureApplications)} label="Logiciels" current={current} />}
        <Tab href={to(urls.managedHistory)} label="Historique" current={current} />
      </ul>
    </nav>
  )
}
