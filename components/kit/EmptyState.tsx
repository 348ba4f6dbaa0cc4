import type { Child } from 'hono/jsx'

export function EmptyState({ title, text, action }: { title: string; text: string; action?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{text}</p>
      {action && <p>{action}</p>}
    </div>
  )
}
