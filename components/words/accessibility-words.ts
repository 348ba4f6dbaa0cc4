import { type Conformity, portalConformity } from '#src/domain/accessibility/conformity.ts'

const states: Record<Conformity, string> = {
  total: 'totalement conforme',
  partial: 'partiellement conforme',
  none: 'non conforme',
}

export const accessibilityState = states[portalConformity]

/** The mention that every page has to carry (decree 2019-768, article 5). */
export const accessibilityMention = `Accessibilité : ${accessibilityState}`
