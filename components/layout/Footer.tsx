import { urls } from '#src/urls.ts'
import { portalName } from './brand.tsx'

export function Footer() {
  return (
    <footer class="footer">
      <p>
        <strong>{portalName}</strong> Le compte utilisateur de la facturation électronique publique.
      </p>
      <p>
        <a href={urls.newSupportRequest}>Besoin d’aide ?</a>
      </p>
    </footer>
  )
}
