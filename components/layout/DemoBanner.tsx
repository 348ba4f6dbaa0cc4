import { urls } from '#src/urls.ts'
/** Nobody should take the demonstration for the real thing. */
export function DemoBanner() {
  return (
    <aside class="demo" aria-label="Démonstration">
      <p>
        <strong>Démonstration</strong> Données fictives. Les courriels se lisent dans <a href={urls.mailbox}>la boîte mail</a>.
      </p>
    </aside>
  )
}
