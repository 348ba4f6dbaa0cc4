import { expect, test } from 'vitest'
import { shownEmail } from '#components/words/shown-email.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'

test.each(['zoe@société-test.fr', 'zoe@çà-et-là.fr', 'zoe@straße.example', 'zoe@œuvre.fr', 'zoe@exemple.fr', 'zoé@mañana.es'])(
  '%s is shown as its owner knows it',
  (address) => {
    expect(shownEmail(normaliseEmail(address))).toBe(address)
  },
)

test.each([
  ['zoe@еxemple.fr', 'one Cyrillic letter'],
  ['zoe@ехаmрlе.fr', 'several'],
  ['zoe@арасе.fr', 'a whole label'],
  ['zoe@οοοο.fr', 'Greek'],
  ['zoe@exampıe.fr', 'a dotless i'],
  ['zoe@ɡmail.com', 'a script g'],
  ['zoe@ma\u0323irie.fr', 'a dot below'],
])('%s, which looks like another one, is shown as the mail goes: %s', (address) => {
  const kept = normaliseEmail(address)
  expect(kept).toContain('@xn--')
  expect(shownEmail(kept)).toBe(kept)
})
