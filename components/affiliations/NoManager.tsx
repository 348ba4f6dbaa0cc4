import { Notice } from '#components/kit/Notice.tsx'
import { supportAboutFirstManager } from './support-link.ts'

/** The structure was loaded, and support has named nobody yet. */
export function NoManager() {
  return (
    <Notice
      tone="soon"
      title="Cette structure n’a pas encore de gestionnaire"
      text="Le support du portail décidera de votre demande. S’il l’accepte, vous deviendrez le gestionnaire principal de la structure. Pour l’y aider, écrivez-lui à quel titre vous la représentez."
      href={supportAboutFirstManager}
      linkText="Écrire au support"
    />
  )
}
