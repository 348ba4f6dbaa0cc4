/** Shows while htmx waits for the answer to the form around it. */
export function Working({ text = 'Envoi en cours…' }: { text?: string | undefined }) {
  return (
    <span class="working" aria-live="polite">
      {text}
    </span>
  )
}
