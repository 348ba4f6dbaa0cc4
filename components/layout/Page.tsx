import { raw } from 'hono/html'
import { type PropsWithChildren, useContext } from 'hono/jsx'
import { assets } from '#components/kit/assets.generated.ts'
import { partsFor } from '#components/kit/htmx.ts'
import { FormOwner } from '#components/kit/OwnedForm.tsx'
import { urls } from '#src/urls.ts'
import { portalName } from './brand.tsx'
import { Footer } from './Footer.tsx'
import { Header, type Visitor } from './Header.tsx'
import { LostConnection } from './LostConnection.tsx'

type Props = PropsWithChildren<{
  title: string
  description?: string | undefined
  visitor?: Visitor | undefined
  /** The form was refused: the title starts with « Erreur ». */
  refused?: boolean | undefined
  demo: boolean
  current?: string | undefined
}>

/** In every page: 4.4 kB, never a second trip to wait for (BENCHMARKS.md). The CSP allows it by its hash. */
const stylesheet = raw(assets.stylesheet.text)

export function Page({ title, description, visitor, refused, demo, current, children }: Props) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{pageTitle(title, refused)}</title>
          {description && <meta name="description" content={description} />}
          <meta name="color-scheme" content="light dark" />
          <meta name="htmx-config" content="includeIndicatorCSS:false" />
          <style>{stylesheet}</style>
          <link rel="icon" href={assets.icon} />
          <link rel="manifest" href={urls.manifest} />
          <script src={assets.script.path} defer />
        </head>
        <body {...partsFor(useContext(FormOwner))}>
          <a class="skip" href="#contenu">
            Aller au contenu
          </a>
          {demo && <DemoBanner />}
          <Header visitor={visitor} current={current} />
          <main id="contenu" tabindex={-1}>
            {children}
          </main>
          <Footer known={!!visitor} />
          <LostConnection />
        </body>
      </html>
    </>
  )
}

/** Also for parts: htmx uses the title in an answer. */
export function pageTitle(title: string, refused = false) {
  return `${refused ? 'Erreur – ' : ''}${title} – ${portalName}`
}

function DemoBanner() {
  return (
    <aside class="demo" aria-label="Démonstration">
      <p>
        <strong>Démonstration</strong> Données fictives. Les courriels se lisent dans <a href={urls.mailbox}>la boîte mail</a>.
      </p>
    </aside>
  )
}
