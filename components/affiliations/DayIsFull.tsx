import { Notice } from '#components/kit/Notice.tsx'
import { STRUCTURES_ASKED_A_DAY_MAX } from '#src/domain/affiliation/affiliation-request.ts'
import { urls } from '#src/urls.ts'

export function DayIsFull() {
  return (
    <Notice
      tone="bad"
      title={`Vous avez déjà demandé votre rattachement à ${STRUCTURES_ASKED_A_DAY_MAX} structures aujourd’hui`}
      text="C’est le plus possible en un jour : cette demande n’est pas envoyée. Recommencez demain, ou écrivez au support si vous intervenez dans d’autres structures."
      href={urls.newSupportRequest}
      linkText="Écrire au support"
      alert
    />
  )
}
