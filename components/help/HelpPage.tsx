import { EmptyState } from '#components/kit/EmptyState.tsx'
import { SearchForm } from '#components/kit/SearchForm.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { endTopics } from './end-topics.ts'
import { furtherTopics } from './further-topics.ts'
import type { HelpTopic } from './help-topic.ts'
import { rightsTopics } from './rights-topics.ts'
import { settingsTopics } from './settings-topics.ts'

const SEARCH = 'recherche'

/** The eight things that one does with one’s account, in the order of the guide. */
const accountTopics = [...settingsTopics, ...rightsTopics, ...endTopics]

type Props = { search: string; isFound: (text: string) => boolean }

/** Each topic has an anchor, to which the block of « Mon compte » leads. */
export function HelpPage({ search, isFound }: Props) {
  const holds = ({ title, steps, notes }: HelpTopic) => isFound([title, ...steps, ...notes].join(' '))
  const [account, further] = [accountTopics.filter(holds), furtherTopics.filter(holds)]
  const found = [...account, ...further]
  return (
    <>
      <PageTitle title={titles.help} intro="Comment faire, étape par étape, et ce qu’il faut savoir." />
      <SearchForm action={urls.help} name={SEARCH} label="Chercher dans l’aide" value={search} />
      {search !== '' && (
        <p class="status" role="status" tabindex={-1} autofocus>
          {count(found.length, 'rubrique trouvée', 'rubriques trouvées')} pour « {search} ». <a href={urls.help}>Tout afficher</a>
        </p>
      )}
      {found.length === 0 ? (
        <EmptyState title="Rien dans l’aide" text="Essayez un autre mot, ou écrivez au support par « Besoin d’aide ? »." />
      ) : (
        <>
          <Contents topics={found} />
          {account.map((topic) => (
            <Topic {...topic} />
          ))}
          {further.length > 0 && <h2>Pour aller plus loin</h2>}
          {further.map((topic) => (
            <Topic {...topic} level={3} />
          ))}
        </>
      )}
    </>
  )
}

function Contents({ topics }: { topics: HelpTopic[] }) {
  return (
    <nav aria-label="Dans cette page">
      <ul class="stack">
        {topics.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Topic({ id, title, steps, notes, link, level = 2 }: HelpTopic & { level?: 2 | 3 }) {
  const Title = `h${level}` as 'h2' | 'h3'
  return (
    <section class="panel" aria-labelledby={id}>
      <Title id={id}>{title}</Title>
      <ol class="stack">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <ul class="stack">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      {link && (
        <p>
          <a href={link.href}>Ouvrir « {link.label} »</a>
        </p>
      )}
    </section>
  )
}
