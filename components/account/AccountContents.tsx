import { titles } from '#components/layout/titles.ts'

export const SETTINGS = 'Mes paramètres'

const blocks = [
  { id: 'panneau-informations', title: titles.information },
  { id: 'mes-parametres', title: SETTINGS },
  { id: 'panneau-rattachements', title: titles.affiliations },
  { id: 'panneau-abonnements', title: titles.subscriptions },
  { id: 'panneau-pieces-jointes', title: titles.documents },
  { id: 'fin-du-compte', title: 'Mes données' },
]

export function AccountContents() {
  return (
    <nav class="contents" aria-label="Dans cette page">
      <ul>
        {blocks.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
