import { titles } from '#components/layout/titles.ts'

const blocks = [
  { panel: 'informations', title: titles.information },
  { panel: 'notifications', title: 'Mes paramètres' },
  { panel: 'rattachements', title: titles.affiliations },
  { panel: 'abonnements', title: titles.subscriptions },
  { panel: 'pieces-jointes', title: titles.documents },
]

export function AccountContents() {
  return (
    <nav class="contents" aria-label="Dans cette page">
      <ul>
        {blocks.map(({ panel, title }) => (
          <li>
            <a href={`#panneau-${panel}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
