/** Who runs the portal, as the law wants it said; a text that is missing is said to be missing. */
export type Operator = Partial<Record<keyof typeof variables, string>>

const variables = {
  name: 'OPERATOR_NAME',
  address: 'OPERATOR_ADDRESS',
  contact: 'OPERATOR_CONTACT',
  director: 'PUBLICATION_DIRECTOR',
  host: 'HOSTING_PROVIDER',
  dataProtectionOfficer: 'DPO_CONTACT',
} as const

/** The legal texts of a portal in production; it starts without them. */
export function operatorOf(environment: Record<string, unknown>): Operator {
  const texts = Object.entries(variables).map(([key, name]) => [key, String(environment[name] ?? '').trim()] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}
