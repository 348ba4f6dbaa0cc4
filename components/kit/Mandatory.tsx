/** Hidden from screen readers, which read `required` on the field. */
export function Mandatory() {
  return (
    <span class="asterisk" aria-hidden="true">
      *
    </span>
  )
}
