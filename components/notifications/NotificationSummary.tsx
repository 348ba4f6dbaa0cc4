import { helpAbout } from '#components/layout/help-links.ts'
import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

type Props = { enabled: boolean; mailAddress: string; saved: boolean }

export function NotificationSummary({ enabled, mailAddress, saved }: Props) {
  return (
    <SummaryPanel
      name="notifications"
      help={helpAbout('notifications')}
      title={titles.notifications}
      status={saved ? (enabled ? 'Vous recevrez les notifications.' : 'Vous ne recevrez plus de notifications.') : undefined}
      action={{ href: urls.notifications, verb: 'Modifier', object: 'les notifications' }}
    >
      <p>{enabled ? `Chaque jour et chaque semaine, à ${mailAddress}.` : 'Vous ne recevez pas de notifications.'}</p>
    </SummaryPanel>
  )
}
