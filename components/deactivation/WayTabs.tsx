import { ButtonLink } from '#components/kit/Button.tsx'
import { urls, withQuery } from '#src/urls.ts'
import type { LeavingPlanProps, Way } from './leaving-plan-props.ts'

const ways: { way: Way; label: string }[] = [
  { way: 'meme', label: 'Le même pour toutes' },
  { way: 'chacune', label: 'Un différent par structure' },
]

export function WayTabs({ way, plan, emails }: Pick<LeavingPlanProps, 'way' | 'plan' | 'emails'>) {
  return (
    <nav class="buttons" aria-label="Un même gestionnaire principal, ou un par structure">
      {ways.map((each) => (
        <ButtonLink
          tone={each.way === way ? 'main' : 'plain'}
          current={each.way === way}
          href={withQuery(urls.deactivationHandover, { choix: each.way, plan, courriels: emails })}
        >
          {each.label}
        </ButtonLink>
      ))}
    </nav>
  )
}
