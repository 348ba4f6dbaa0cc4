import { KitGallery } from '#components/kit-gallery/KitGallery.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { inDemo } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { type Routes, route } from '#src/web/route.ts'

export const kitRoutes: Routes = {
  [`GET ${urls.kit}`]: route(inDemo, async (c) => show(c, { title: titles.kit, body: <KitGallery /> })),
}
