import { assets } from '#components/kit/assets.generated.ts'
import { portalName } from '#components/layout/brand.tsx'
import { DAY_MS } from '#src/formats/durations.ts'
import { urls } from '#src/urls.ts'
import { open } from '#src/web/access.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

/** Pages that anybody may find; the others need a sign-in. */
const ROBOTS = `User-agent: *
Allow: /$
Allow: ${urls.signIn}$
Allow: ${urls.signUp}$
Disallow: /
`

/** RFC 9116 asks for less than a year. */
const CONTACT_DAYS = 180

const manifest = {
  name: portalName,
  lang: 'fr',
  start_url: urls.account,
  display: 'browser',
  theme_color: '#4b2a86',
  icons: [{ src: assets.icon, type: 'image/svg+xml', sizes: 'any' }],
}

/** What browsers, password managers, search engines and security researchers ask every site for. */
export const siteFileRoutes: Routes = {
  [`GET ${urls.robots}`]: route(open, async (c) => c.text(ROBOTS)),
  [`GET ${urls.securityContact}`]: route(open, async (c) => c.text(securityContact(c))),
  // https://w3c.github.io/webappsec-change-password-url
  [`GET ${urls.changePassword}`]: route(open, async (c) => c.redirect(urls.password, 302)),
  [`GET ${urls.manifest}`]: route(open, async (c) =>
    c.body(JSON.stringify(manifest), 200, { 'Content-Type': 'application/manifest+json' }),
  ),
  [`GET ${urls.favicon}`]: route(open, async (c) =>
    c.body(new Uint8Array(await c.env.readStatic('favicon.ico')), 200, {
      'Content-Type': 'image/x-icon',
      'Cache-Control': 'public, max-age=86400',
    }),
  ),
}

function securityContact({ env: { now, config } }: Ctx) {
  return [
    `Contact: ${config.appUrl}${urls.newSupportRequest}`,
    `Expires: ${new Date(now().getTime() + CONTACT_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${config.appUrl}${urls.securityContact}`,
    '',
  ].join('\n')
}
