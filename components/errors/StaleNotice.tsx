import { Notice } from '#components/kit/Notice.tsx'

/** `next`: what « Valider » will do now. */
export function StaleNotice({ next }: { next: string }) {
  return (
    <Notice
      tone="bad"
      title="Ces informations ont changé entre-temps"
      text={`Elles ont été modifiées dans une autre fenêtre, sur un autre appareil, ou par vous-même, en revenant en arrière : rien n’a été enregistré cette fois-ci. ${next}`}
      alert
      focus
    />
  )
}
