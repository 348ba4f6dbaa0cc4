import type { Child } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'

export type TextSection = { id: string; title: string; body: Child }

/** A page that is read: a title and its sections. */
export function TextPage({ title, intro, sections }: { title: string; intro?: string; sections: TextSection[] }) {
  return (
    <>
      <PageTitle title={title} intro={intro} />
      {sections.map(({ id, title, body }) => (
        <section class="panel" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {body}
        </section>
      ))}
    </>
  )
}
