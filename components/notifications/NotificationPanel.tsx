import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls, withQuery } from '#src/urls.ts'

type Props = {
  enabled: boolean
  version: number
  mailAddress: string
  problems?: Problems<'enabled'>
  stale?: boolean
}

const labels = { enabled: 'Recevoir des notifications' }

export function NotificationPanel({ enabled, version, mailAddress, problems = {}, stale }: Props) {
  const form = formFields('notifications', labels, problems)
  return (
    <Panel
      name="notifications"
      help={helpAbout('notifications')}
      title="Notifications"
      problems={form.problems}
      intro="Un message par jour sur les nouveaux événements et l’avancement de vos factures, et un récapitulatif par semaine des mouvements de vos structures."
    >
      {stale && <StaleNotice next="La case ci-dessous est telle que vous l’avez laissée ; « Valider » l’enregistrera ainsi." />}
      <Form
        action={urls.notifications}
        version={version}
        cancel={withQuery(urls.notifications, { etat: 'ferme' })}
        mandatory={false}
      >
        <CheckboxField {...form.field('enabled')} checked={enabled} hint={`À l’adresse ${mailAddress}.`} />
      </Form>
    </Panel>
  )
}
