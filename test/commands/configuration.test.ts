import { expect, test } from 'vitest'
import { demoConfig, productionConfig, readPort } from '#src/ports/config.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'

const whole = {
  APP_URL: 'https://portail.exemple.fr',
  PASSWORD_PEPPER: 'un-secret-tiré-au-sort-de-40-caractères!',
  RESEND_API_KEY: 're_0123456789',
  MAIL_FROM: 'Portail <ne-pas-repondre@exemple.fr>',
}

test('a complete configuration starts', () => {
  expect(productionConfig(whole)).toMatchObject({ mode: 'production', appUrl: whole.APP_URL })
})

test('production and the demonstration hash passwords at the OWASP cost, whatever the environment says', () => {
  const weaker = { passwordCost: '{"N":2,"r":1,"p":1}', PASSWORD_COST: '2', N: '2', r: '1', p: '1' }
  const cost = { N: 2 ** 14, r: 8, p: 5 }
  expect(productionConfig({ ...whole, ...weaker }).passwordCost).toEqual(cost)
  expect(demoConfig(weaker, 8787).passwordCost).toEqual(cost)
})

test.each<[string, string | undefined]>([
  ['APP_URL', undefined],
  ['APP_URL', 'portail.exemple.fr'],
  ['APP_URL', 'http://portail.exemple.fr'],
  ['PASSWORD_PEPPER', undefined],
  ['PASSWORD_PEPPER', 'trop court'],
  ['PASSWORD_PEPPER', ' '.repeat(40)],
  ['PASSWORD_PEPPER', 'a'.repeat(40)],
  ['PASSWORD_PEPPER', 'demonstration-only-pepper-not-for-production'],
  ['RESEND_API_KEY', undefined],
  ['RESEND_API_KEY', 'x'],
  ['RESEND_BASE_URL', 'http://api.exemple.fr'],
  ['RESEND_BASE_URL', 'api.exemple.fr'],
  ['MAIL_FROM', undefined],
  ['MAIL_FROM', '@'],
  ['MAIL_FROM', 'personne'],
])('%s as %j is refused by name, and no other setting is', (name, value) => {
  const refusal = refusalOf({ ...whole, [name]: value })

  expect(refusal.split('\n').map((line) => line.split(' ')[0])).toEqual([name])
})

test('a workspace leads to an address of https; another is refused by name, in the demonstration too', () => {
  const link = 'https://engagements.exemple.fr/depart'
  const given = { WORKSPACE_LINK_ENGAGEMENTS: link, WORKSPACE_LINK_RACCORDEMENT: ' ' }
  expect(productionConfig({ ...whole, ...given }).workspaceLinks).toEqual({ engagements: link })
  for (const wrong of ['http://exemple.fr', 'javascript:alert(1)', 'exemple.fr', 'https://']) {
    const environment = { WORKSPACE_LINK_FACTURES_A_VALIDER: wrong }
    expect(() => demoConfig(environment, 8787)).toThrow('WORKSPACE_LINK_FACTURES_A_VALIDER')
    expect(refusalOf({ ...whole, ...environment })).toMatch(/^WORKSPACE_LINK_FACTURES_A_VALIDER/)
  }
})

test('all configuration errors are named at once', () => {
  expect(refusalOf({}).match(/^[A-Z_]+/gm)).toEqual(['APP_URL', 'PASSWORD_PEPPER', 'RESEND_API_KEY', 'MAIL_FROM'])
})

test.each(['abc', '-1', '70000', '80.5'])('PORT as %j is refused by name', (port) => {
  expect(() => readPort(port)).toThrow(/^PORT is /)
})

function refusalOf(environment: Record<string, string | undefined>) {
  try {
    productionConfig(environment)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
  return ''
}
