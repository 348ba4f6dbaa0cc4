import { Notice } from '#components/kit/Notice.tsx'

/** `next`: what « Valider » will do now. `shared`: the managers of a structure change it too. */
export function StaleNotice({ next, shared }: { next: string; shared?: boolean }) {
  const other = shared ? 'par une autre personne qui gère la structure' : 'sur un autre appareil'
  return (
    <Notice
      tone="bad"
      title="Ces informations ont changé entre-temps"
      text={`Elles ont été modifiées ${other}, dans une autre fenêtre, ou par vous-même, en revenant en arrière : rien n’a été enregistré cette fois-ci. ${next}`}
      alert
      focus
    />
  )
}
