import { urls } from '../../src/urls.ts'
/** Nobody should take the demonstration for the real thing. */
export function DemoBanner() {
  return (
    <aside class="demo" aria-label="Démonstration">
      <p>
        <strong>Démonstration</strong> Les données sont fictives et les courriels ne partent pas :{' '}
        <a href={urls.mailbox}>voir la boîte mail</a>
      </p>
    </aside>
  )
}
