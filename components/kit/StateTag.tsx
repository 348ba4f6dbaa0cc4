import { Icon, type IconName } from './Icon.tsx'

export type StateTone = 'waiting' | 'good' | 'bad' | 'neutral' | 'soon'

const icons: Record<StateTone, IconName> = { waiting: 'clock', good: 'check', bad: 'cross', neutral: 'dot', soon: 'calendar' }

/** A state is a sign and a word; the colour only repeats them. */
export function StateTag({ tone, label }: { tone: StateTone; label: string }) {
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icons[tone]} />
      {label}
    </span>
  )
}
