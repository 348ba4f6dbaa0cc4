import type { Child } from 'hono/jsx'
import { wholePage } from './htmx.ts'

export type ShortItem = {
  title: Child
  href?: string | undefined
  below?: Child
  /** At the end of the line: a state or an amount. */
  end?: Child
}

export function ShortList({ label, items }: { label: string; items: ShortItem[] }) {
  return (
    <ul class="short-list" aria-label={label}>
      {items.map(({ title, href, below, end }) => (
        <li>
          <span class="short-item">
            {href ? (
              <a href={href} {...wholePage}>
                {title}
              </a>
            ) : (
              <strong>{title}</strong>
            )}
            {below && <span class="below">{below}</span>}
          </span>
          {end}
        </li>
      ))}
    </ul>
  )
}
