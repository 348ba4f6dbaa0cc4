import type { SupportState } from '#src/domain/support/support-request.ts'
import { urls, withQuery } from '#src/urls.ts'

type Tab = SupportState | 'firstManagers' | 'absentManagers'

export const deskNames: Record<SupportState, string> = { open: 'À traiter', answered: 'Répondues', closed: 'Closes' }
const states: SupportState[] = ['open', 'answered', 'closed']

export function DeskTabs({ current, firstManagers = 0 }: { current: Tab; firstManagers?: number }) {
  return (
    <nav class="tabs" aria-label="Travail du support">
      <ul>
        {states.map((state) => (
          <DeskTab href={withQuery(urls.supportDesk, { etat: state })} label={deskNames[state]} isCurrent={state === current} />
        ))}
        <DeskTab
          href={urls.firstManagers}
          label={firstManagers > 0 ? `Structures sans gestionnaire (${firstManagers})` : 'Structures sans gestionnaire'}
          isCurrent={current === 'firstManagers'}
        />
        <DeskTab href={urls.absentManagers} label="Gestionnaires absents" isCurrent={current === 'absentManagers'} />
      </ul>
    </nav>
  )
}

function DeskTab({ href, label, isCurrent }: { href: string; label: string; isCurrent: boolean }) {
  return (
    <li>
      <a href={href} aria-current={isCurrent ? 'page' : undefined}>
        {label}
      </a>
    </li>
  )
}
