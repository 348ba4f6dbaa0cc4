export const portalName = 'Relais factures'

export function BrandSign() {
  return (
    <svg class="sign" width="30" height="30" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 1h18v22l-3-2.4L15 23l-3-2.4L9 23l-3-2.4L3 23Z" />
      <path class="arrow" d="M7 10.5h9.5M12.5 6.5l4 4-4 4" />
    </svg>
  )
}
