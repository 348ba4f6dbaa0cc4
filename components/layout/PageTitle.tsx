import type { Child } from 'hono/jsx'
import { Breadcrumb, type Crumb } from './Breadcrumb.tsx'

type Props = { title: string; intro?: Child; trail?: Crumb[] | undefined }

export function PageTitle({ title, intro, trail }: Props) {
  return (
    <div class="page-title">
      {trail && <Breadcrumb trail={trail} />}
      <h1>{title}</h1>
      {intro && <p class="intro">{intro}</p>}
    </div>
  )
}
