import type { Child } from 'hono/jsx'

/** Terms and values; an empty value says so. */
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
