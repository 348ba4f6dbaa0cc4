import { Button } from '#components/kit/Button.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { count, formatDate } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { AffiliationView } from './shown-affiliation.ts'
import { supportAboutFirstManager } from './support-link.ts'

type Props = Pick<AffiliationView, 'affiliation' | 'lines' | 'hasManager'> & { mayRemind: boolean; reminderDays: number }

export function Reminder({ affiliation, lines, hasManager, mayRemind, reminderDays }: Props) {
  const waits = lines.some(({ shown }) => shown === 'pending')
  if (waits && !hasManager) return <DecidedBySupport />
  const reminded = lines.find(({ shown, remindedAt }) => shown === 'pending' && remindedAt)?.remindedAt
  if (mayRemind) {
    return (
      <OwnedForm action={urlFor(urls.affiliationReminder, { affiliationId: affiliation.id })}>
        <Button icon="mail">Relancer le gestionnaire</Button>
      </OwnedForm>
    )
  }
  if (reminded) return <p class="hint">Vous avez relancé le gestionnaire le {formatDate(reminded)}.</p>
  if (!waits) return null
  return (
    <p class="hint">
      Sans réponse, vous pourrez relancer le gestionnaire une fois, {count(reminderDays, 'jour')} après votre demande.
    </p>
  )
}

function DecidedBySupport() {
  return (
    <Notice
      tone="soon"
      title="Cette structure n’a pas encore de gestionnaire"
      text="Le support du portail décide de votre demande. S’il l’accepte, vous devenez le gestionnaire principal de la structure. Pour l’y aider, écrivez-lui à quel titre vous la représentez."
      href={supportAboutFirstManager}
      linkText="Écrire au support"
    />
  )
}
