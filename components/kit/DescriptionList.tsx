import type { Child } from 'hono/jsx'

export function DescriptionList({ items }: { items: { term: string; details: Child }[] }) {
  return (
    <dl>
      {items.map(({ term, details }) => (
        <div>
          <dt>{term}</dt>
          <dd>{details || <span class="hint">Non renseigné</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
