import { expect, test } from 'vitest'
import { suggestedEmail } from '#src/domain/account/email-suggestion.ts'

test.each([
  ['ornage.fr', 'orange.fr', 'demarche-numerique/demarche.numerique.gouv.fr #10418'],
  ['orange.f', 'orange.fr', 'a letter too few'],
  ['wanadou.fr', 'wanadoo.fr', 'a wrong letter'],
  ['wanadoo.com', 'wanadoo.fr', 'the other ending'],
  ['laposte.nte', 'laposte.net', 'swapped letters'],
  ['gmial.com', 'gmail.com', 'betagouv/rdv-service-public #3406'],
  ['gmail.fr', 'gmail.com', 'mailcheck/mailcheck #151'],
  ['gmail.vom', 'gmail.com', 'fewlaps/quitnow-email-suggester #59'],
  ['uahoo.com', 'yahoo.com', 'fewlaps/quitnow-email-suggester #60'],
  ['hotmmail.com', 'hotmail.com', 'fewlaps/quitnow-email-suggester #57'],
  ['orange.fe', 'orange.fr', 'fewlaps/quitnow-email-suggester #61'],
  ['homtail.con', 'hotmail.com', 'two slips: betagouv/rdv-service-public #3406'],
])('%s is one slip away from %s: %s', (typed, meant) => {
  expect(suggestedEmail(`zoe@${typed}`)).toBe(`zoe@${meant}`)
})

test.each(['orange.fr', 'orange.com', 'laposte.fr', 'mairie-amiens.fr', 'culture.gouv.fr', 'mail.com', 'ac-lille.fr', 'x.fr'])(
  '%s is nobody’s slip (gouv.fr: mailcheck/mailcheck #164)',
  (domain) => {
    expect(suggestedEmail(`zoe@${domain}`)).toBeUndefined()
  },
)
