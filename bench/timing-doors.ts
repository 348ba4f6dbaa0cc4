import { urls } from '#src/urls.ts'

type Door = { path: string; accounts: (quantity: number) => string[] }

/** Pages that answer alike for every address, with the accounts that they mail. */
export const doors: Record<string, Door> = {
  'forgotten password': { path: urls.forgottenPassword, accounts: (quantity) => [people('f', quantity, 'n', 'null')] },
  'another activation mail': {
    path: urls.resendActivation,
    accounts: (quantity) => [people('a', quantity, 'null', 'null'), signUps('a', quantity)],
  },
  reactivation: { path: urls.reactivation, accounts: (quantity) => [people('r', quantity, 'n', `${Date.now()}`)] },
}

function people(door: string, quantity: number, activatedAt: string, deactivatedAt: string) {
  return `insert into users (id, login, first_name, last_name, created_at, activated_at, deactivated_at)
    select '${door}' || n, printf('connu-${door}%05d@exemple.fr', n), 'Camille', 'Durand', 0, ${activatedAt}, ${deactivatedAt} from ${numbers(quantity)}`
}

function signUps(door: string, quantity: number) {
  const hash = 'x'.repeat(90)
  const signUp = {
    firstName: 'Camille',
    lastName: 'Durand',
    passwordHash: hash,
    secretQuestion: 'first_pet',
    secretAnswerHash: hash,
  }
  return `insert into mailed_links (token_hash, user_id, purpose, email, sign_up, created_at, expires_at)
    select hex(randomblob(32)), '${door}' || n, 'activation', printf('connu-${door}%05d@exemple.fr', n), '${JSON.stringify(signUp)}', 0, ${Date.now()} from ${numbers(quantity)}`
}

const numbers = (rows: number) =>
  `(with recursive n(n) as (select 0 union all select n + 1 from n where n < ${rows - 1}) select n from n)`
