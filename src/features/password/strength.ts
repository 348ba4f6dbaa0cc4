import * as z from 'zod'
import { strengthSentence } from '#components/words/password-words.ts'
import { typeset } from '#components/words/typeset.ts'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { PASSWORD_CHARACTERS_MIN, passwordProblem } from '#src/domain/account/password-strength.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { readForm } from '#src/web/form.ts'
import type { Ctx } from '#src/web/route.ts'
import { text } from '#src/web/texts.ts'

const typedForm = z.object({ password: text(), firstName: text(), lastName: text(), login: text() })

/** Judges a password while it is typed, by the rule that judges it when the form is sent. Reads and keeps nothing. */
export async function judgeWhileTyped(c: Ctx) {
  const { values } = await readForm(c, typedForm)
  const { password = '', firstName = '', lastName = '', login = '' } = values ?? {}
  const owner = { firstName, lastName, emails: [normaliseEmail(login)] }
  const problem = passwordProblem(password, owner) ?? ((await isBreached(c.env, password)) ? 'breached' : undefined)
  const missing = PASSWORD_CHARACTERS_MIN - countCharacters(password.normalize('NFC'))
  c.header('Cache-Control', 'no-store')
  return c.html(typeset(strengthSentence(problem, missing)))
}
