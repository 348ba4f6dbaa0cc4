/** The star is for the eye: `required` on the field says it to a screen reader. */
export function Mandatory() {
  return (
    <span class="asterisk" aria-hidden="true">
      *
    </span>
  )
}
