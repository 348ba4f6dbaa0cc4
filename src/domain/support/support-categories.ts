export const supportCategories = {
  account: ['reactivation', 'sign_in', 'personal_information'],
  affiliation: ['affiliation_request', 'primary_manager', 'structure_sheet'],
  workspace: ['subscription', 'workspace_access'],
  invoice: ['invoice_status', 'invoice_missing'],
  other: [],
} as const satisfies Record<string, readonly string[]>
export type SupportCategory = keyof typeof supportCategories
export type SupportSubcategory = (typeof supportCategories)[SupportCategory][number]

export const isSupportCategory = (typed: string): typed is SupportCategory => Object.hasOwn(supportCategories, typed)

export function categoryOf(subcategory: string): SupportCategory | undefined {
  const categories = Object.keys(supportCategories) as SupportCategory[]
  return categories.find((category) => (supportCategories[category] as readonly string[]).includes(subcategory))
}
