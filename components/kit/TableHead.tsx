import { Icon, type IconName } from './Icon.tsx'
import type { Column, Sort } from './table-props.ts'

type Props<Row> = { columns: Column<Row>[]; tickAll: string | undefined; hasActions: boolean }

export function TableHead<Row>({ columns, tickAll, hasActions }: Props<Row>) {
  return (
    <thead>
      <tr data-label={columns.some(({ sort }) => sort) ? 'Trier par' : undefined}>
        {tickAll && (
          <th scope="col" class="tick">
            Sélection
          </th>
        )}
        {columns.map(({ label, sort, numeric }) => (
          <th scope="col" class={numeric ? 'numeric' : undefined} aria-sort={sort && (sort.direction ?? 'none')}>
            {sort ? <SortLink label={label} sort={sort} /> : label}
          </th>
        ))}
        {hasActions && (
          <th scope="col" class="row-actions">
            Actions
          </th>
        )}
      </tr>
    </thead>
  )
}

const icons: Record<NonNullable<Sort['direction']>, IconName> = { ascending: 'up', descending: 'down' }

function SortLink({ label, sort }: { label: string; sort: Sort }) {
  return (
    <a class="sort" href={sort.href}>
      {label}
      <Icon name={sort.direction ? icons[sort.direction] : 'both'} />
    </a>
  )
}
