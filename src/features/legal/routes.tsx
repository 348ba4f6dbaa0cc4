import { titles } from '#components/layout/titles.ts'
import { AccessibilityPage } from '#components/legal/AccessibilityPage.tsx'
import { CookiesPage } from '#components/legal/CookiesPage.tsx'
import { LegalNoticePage } from '#components/legal/LegalNoticePage.tsx'
import { PersonalDataPage } from '#components/legal/PersonalDataPage.tsx'
import { SiteMapPage } from '#components/legal/SiteMapPage.tsx'
import { demoOperator } from '#components/legal/words.ts'
import { type BrowserCookie, browserCookies } from '#src/domain/account/retention.ts'
import { urls } from '#src/urls.ts'
import { withVisitor } from '#src/web/access.ts'
import { show, workspaceLinks } from '#src/web/answer.tsx'
import { cookieName } from '#src/web/cookies.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

/** The pages that a public service must have. */
export const legalRoutes: Routes = {
  [`GET ${urls.accessibility}`]: route(withVisitor, async (c) =>
    show(c, { title: titles.accessibility, body: <AccessibilityPage /> }),
  ),
  [`GET ${urls.legalNotice}`]: route(withVisitor, async (c) =>
    show(c, { title: titles.legalNotice, body: <LegalNoticePage operator={operatorOf(c)} /> }),
  ),
  [`GET ${urls.personalData}`]: route(withVisitor, async (c) =>
    show(c, { title: titles.personalData, body: <PersonalDataPage operator={operatorOf(c)} /> }),
  ),
  [`GET ${urls.cookies}`]: route(withVisitor, async (c) =>
    show(c, { title: titles.cookies, body: <CookiesPage cookies={cookiesHere(c)} /> }),
  ),
  [`GET ${urls.siteMap}`]: route(withVisitor, async (c, visitor) => {
    const workspaces = visitor ? workspaceLinks(visitor.workspaces) : []
    return show(c, { title: titles.siteMap, body: <SiteMapPage visitor={visitor} workspaces={workspaces} /> })
  }),
}

/** Made up in the demonstration, unless configured. */
function operatorOf({ env: { config } }: Ctx) {
  return config.mode === 'demo' ? { ...demoOperator, ...config.operator } : config.operator
}

function cookiesHere(c: Ctx) {
  return (Object.keys(browserCookies) as BrowserCookie[]).map((cookie) => ({ cookie, name: cookieName(c, cookie) }))
}
