import { Icon, type IconName } from './Icon.tsx'
import { renderedOnce } from './rendered-once.ts'

export type StateTone = 'waiting' | 'good' | 'bad' | 'neutral' | 'soon'

const icons: Record<StateTone, IconName> = { waiting: 'clock', good: 'check', bad: 'cross', neutral: 'dot', soon: 'calendar' }

/** A state is a sign and a word; the colour only repeats them. */
export const StateTag = renderedOnce(({ tone, label }: { tone: StateTone; label: string }) => {
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icons[tone]} />
      {label}
    </span>
  )
})
