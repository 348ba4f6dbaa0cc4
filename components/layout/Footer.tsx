import { accessibilityMention } from '#components/words/accessibility-words.ts'
import { urls } from '#src/urls.ts'
import { titles } from './titles.ts'

export function Footer({ known }: { known: boolean }) {
  return (
    <footer class="footer">
      <a href={urls.help}>{titles.help}</a>
      <a href={urls.newSupportRequest}>Besoin d’aide ?</a>
      {known && <a href={urls.supportRequests}>Mes sollicitations</a>}
      <a href={urls.accessibility}>{accessibilityMention}</a>
      <a href={urls.legalNotice}>{titles.legalNotice}</a>
      <a href={urls.personalData}>{titles.personalData}</a>
      <a href={urls.cookies}>{titles.cookies}</a>
      <a href={urls.siteMap}>{titles.siteMap}</a>
    </footer>
  )
}
