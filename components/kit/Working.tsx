import { renderedOnce } from './rendered-once.ts'

/** Shows while htmx waits for the answer to the form around it. */
export const Working = renderedOnce(({ text = 'Envoi en cours…' }: { text?: string | undefined }) => {
  return (
    <span class="working" aria-live="polite">
      {text}
    </span>
  )
})
