import { type Child, createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import { ErrorSummary, type SummaryProblem } from './ErrorSummary.tsx'
import { Heading } from './Heading.tsx'
import { swappedPanel, wholePage } from './htmx.ts'
import { Icon } from './Icon.tsx'

/** 1 where a panel is the whole page: its title is the h1. */
export const PanelLevel = createContext<1 | 2>(2)

type Props = PropsWithChildren<{
  name: string
  title: string
  /** What has just been done, in one sentence. It takes the focus. */
  status?: string | undefined
  problems?: SummaryProblem[] | undefined
  /** 1 for a sheet, as for sign-in; otherwise the place decides. */
  level?: 1 | 2 | 3 | undefined
  /** A sheet alone on its page; so is a panel that asks for level 1. */
  narrow?: boolean | undefined
  intro?: Child
  /** Its title and act share a line, on a phone too. */
  isSummary?: boolean | undefined
  /** Its links and forms lead to whole pages, each with its address: a search, whose results are worth a bookmark. */
  whole?: boolean | undefined
  actions?: Child
  /** Where the help tells how. */
  help?: string | undefined
}>

/** The links and forms inside it replace it; see htmx.ts. */
export function Panel(props: Props) {
  const {
    name,
    title,
    status,
    problems = [],
    narrow = props.level === 1,
    whole,
    isSummary,
    intro,
    actions,
    help,
    children,
  } = props
  const place = useContext(PanelLevel)
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
        <div class="titled">
          <Heading level={props.level ?? place} id={`${id}-titre`}>
            {title}
          </Heading>{' '}
          {help && (
            <a href={help} {...wholePage}>
              Aide<span class="unseen"> : {title}</span>
            </a>
          )}
        </div>
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
