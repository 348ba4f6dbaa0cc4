import type { Child, PropsWithChildren } from 'hono/jsx'
import { ErrorSummary, type SummaryProblem } from './ErrorSummary.tsx'
import { Heading } from './Heading.tsx'
import { swappedPanel } from './htmx.ts'
import { Icon } from './Icon.tsx'

type Props = PropsWithChildren<{
  name: string
  title: string
  /** What has just been done, in one sentence. It takes the focus. */
  status?: string | undefined
  problems?: SummaryProblem[] | undefined
  /** 1 when the panel is the whole page, as for sign-in. */
  level?: 1 | 2 | 3 | undefined
  /** A sheet alone on its page; so is a panel of level 1. */
  narrow?: boolean | undefined
  intro?: Child
  /** Its title and act share a line, on a phone too. */
  isSummary?: boolean | undefined
  /** Its links and forms lead to whole pages, each with its address: a search, whose results are worth a bookmark. */
  whole?: boolean | undefined
  actions?: Child
}>

/** The links and forms inside it replace it; see htmx.ts. */
export function Panel(props: Props) {
  const {
    name,
    title,
    status,
    problems = [],
    level = 2,
    narrow = level === 1,
    whole,
    isSummary,
    intro,
    actions,
    children,
  } = props
  const id = `panneau-${name}`
  return (
    <section
      id={id}
      class={narrow ? 'panel sheet' : 'panel'}
      tabindex={-1}
      aria-labelledby={`${id}-titre`}
      {...(!whole && swappedPanel(id))}
    >
      <div class={isSummary ? 'panel-head one-line' : 'panel-head'}>
        <Heading level={level} id={`${id}-titre`}>
          {title}
        </Heading>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {status && (
        <p class="status" role="status" tabindex={-1} autofocus>
          <Icon name="check" />
          {status}
        </p>
      )}
      <ErrorSummary problems={problems} />
      {intro && <p class="intro">{intro}</p>}
      {children}
    </section>
  )
}
