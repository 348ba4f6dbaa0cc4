import type { Child } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'

/** In order: what waits, structures, last acts, shortcuts. */
export function WelcomePage({ panels }: { panels: Child[] }) {
  return (
    <>
      <PageTitle title={titles.welcome} />
      {panels}
    </>
  )
}
