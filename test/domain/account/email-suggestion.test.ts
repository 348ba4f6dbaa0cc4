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
  ['gmail.con', 'gmail.com', 'another ending'],
  ['gmail.co', 'gmail.com', 'Colombia has none'],
  ['hotmail.co', 'hotmail.com', 'a letter too few'],
  ['freee.fr', 'free.fr', 'a letter twice, in a short name'],
  ['sfr.f', 'sfr.fr', 'a letter too few, in a short name'],
  ['fere.fr', 'free.fr', 'swapped, in a short name'],
  ['homtail.con', 'hotmail.com', 'two slips: betagouv/rdv-service-public #3406'],
])('%s is one slip away from %s: %s', (typed, meant) => {
  expect(suggestedEmail(`zoe@${typed}`)).toBe(`zoe@${meant}`)
})

test.each([
  'orange.fr',
  'orange.com',
  'laposte.fr',
  'mairie-amiens.fr',
  'culture.gouv.fr',
  'mail.com',
  'ac-lille.fr',
  'x.fr',
  'hotmail.ch',
  'protonmail.ch',
  'hotmail.ca',
  'hotmail.co.uk',
  'gmx.ch',
  'gmx.at',
  'outlook.es',
  'outlook.it',
  'live.ca',
  'yahoo.ca',
  'yahoo.co.uk',
  'sfr.re',
  'wanadoo.re',
  'aol.de',
  'bfr.fr',
  'tree.fr',
  'sncf.fr',
  'hey.com',
])('%s is nobody’s slip (gouv.fr: mailcheck/mailcheck #164)', (domain) => {
  expect(suggestedEmail(`zoe@${domain}`)).toBeUndefined()
})
