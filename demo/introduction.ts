import type { Config } from '#src/ports/config.ts'
import { urls } from '#src/urls.ts'
import { accountNames, accountOf, DEMO_PASSWORD, secondSupportAccount, supportAccount } from './accounts.ts'

export function demoIntroduction(config: Config): string {
  const accounts = [...accountNames.map(accountOf), supportAccount, secondSupportAccount]
  const widest = Math.max(...accounts.map(({ login }) => login.length))
  const lines = accounts.map(({ login, is }) => `  ${login.padEnd(widest)}  ${is}`)
  const mails = config.mail
    ? 'Les courriels partent réellement.'
    : `Les courriels s’affichent ici : ${config.appUrl}${urls.mailbox}`
  return [`Comptes de démonstration, mot de passe ${DEMO_PASSWORD}`, ...lines, mails].join('\n')
}
