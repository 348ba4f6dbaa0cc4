import { Icon } from './Icon.tsx'

type Props = { page: number; pages: number; href: (page: number) => string; label?: string | undefined }

/** « Page 2 sur 12 ». `label` tells two of them apart on one page. */
export function Pagination({ page, pages, href, label = 'Pagination' }: Props) {
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={label}>
      {page > 1 && (
        <a class="button plain" rel="prev" href={href(page - 1)}>
          <Icon name="previous" />
          Page précédente
        </a>
      )}
      <span>
        Page {page} sur {pages}
      </span>
      {page < pages && (
        <a class="button plain" rel="next" href={href(page + 1)}>
          Page suivante
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
