import { titles } from '../../../components/kit/titles.ts'
import { KitGallery } from '../../../components/kit-gallery/KitGallery.tsx'
import { urls } from '../../urls.ts'
import { inDemo } from '../../web/access.ts'
import { show } from '../../web/answer.tsx'
import { type Routes, route } from '../../web/route.ts'

export const kitRoutes: Routes = {
  [`GET ${urls.kit}`]: route(inDemo, async (c) => show(c, { title: titles.kit, body: <KitGallery /> })),
}
