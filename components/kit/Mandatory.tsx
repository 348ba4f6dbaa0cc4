import { renderedOnce } from './rendered-once.ts'

/** Hidden from screen readers, which read `required` on the field. */
export const Mandatory = renderedOnce(() => {
  return (
    <span class="asterisk" aria-hidden="true">
      *
    </span>
  )
})
