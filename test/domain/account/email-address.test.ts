import { expect, test } from 'vitest'
import { emailLocalPart, emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'

test('two spellings of an address are one account', () => {
  expect(normaliseEmail('  Ame\u0301lie@Mairie.FR ')).toBe('am\u00e9lie@mairie.fr')
})

test.each([
  ['jean.test@exemple.fr\u200b', 'jean.test@exemple.fr', 'zero-width space: validatorjs/validator.js #940'],
  ['\u200ejean.test@exemple.fr', 'jean.test@exemple.fr', 'direction sign: ChurchThemes #16'],
  ['jean.te\u00adst@exemple.fr\u2060', 'jean.test@exemple.fr', 'soft hyphen: CareTogetherCMS #467'],
  ['o’brien@example.ie', "o'brien@example.ie", 'curly apostrophe: alphagov/notifications-utils #500'],
  ['Zoé <zoe@exemple.fr>', 'zoe@exemple.fr', 'copied from a mail with its name'],
  ['mailto:zoe@exemple.fr', 'zoe@exemple.fr', 'copied from a link'],
  ['mailto:zoe%40exemple.fr', 'zoe@exemple.fr', 'a link written by a program'],
  ['zoe@exemple.fr <Zoe@exemple.fr>', 'zoe@exemple.fr', 'the address for a name'],
  ...[
    ...[
      'zoe@exemple.fr;',
      'zoe@exemple.fr.',
      'zoe@exemple.fr,',
      'zoe@exemple.fr )',
      '"zoe@exemple.fr"',
      '«\u00a0zoe@exemple.fr\u00a0»',
      '“zoe@exemple.fr”',
    ],
    ...[
      "'zoe@exemple.fr'",
      'Zoé [zoe@exemple.fr]',
      '(zoe@exemple.fr)',
      'zoe@exemple.fr (Zoé)',
      'mailto:zoe@exemple.fr?subject=x@y',
      '<mailto:zoe@exemple.fr>',
    ],
    ...[
      'Zoé <zoe@exemple.fr>;',
      '"Zoé T." <zoe@exemple.fr>,',
      'E-mail : zoe@exemple.fr',
      'Courriel\u00a0: zoe@exemple.fr',
      'zoe @exemple.fr',
      'zoe@ exemple.fr',
    ],
  ].map((typed): [string, string, string] => [typed, 'zoe@exemple.fr', 'as mails and letterheads write it']),
  ['ﬁona@exemple.fr', 'fiona@exemple.fr', 'a ligature of a PDF'],
  ['zoe＠exemple．fr', 'zoe@exemple.fr', 'full-width signs'],
  ['zoe@société-test.fr', 'zoe@xn--socit-test-e7ab.fr', 'accented domain: mailcow/mailcow-dockerized #7395'],
  ['zoe@SOCIE\u0301TE\u0301-TEST.fr', 'zoe@xn--socit-test-e7ab.fr', 'capitals with accents typed apart'],
  ['zoe@xn--socit-test-e7ab.fr', 'zoe@xn--socit-test-e7ab.fr', 'as Chromium sends it: flora-pm/flora-server #561'],
  ['zoe@straße.example', 'zoe@xn--strae-oqa.example', 'ß, by UTS #46 without transition'],
  ['zoe@exemple。fr', 'zoe@exemple.fr', 'ideographic full stop'],
  ['zoe@exemple.fr/x', 'zoe@exemple.fr/x', 'not the host of an URL'],
  ['zoe@0x7f.1', 'zoe@127.0.0.1', 'a number is no domain'],
])('%j is the mailbox %j: %s', (typed, mailbox) => {
  expect(normaliseEmail(typed)).toBe(mailbox)
  expect(normaliseEmail(mailbox)).toBe(mailbox)
})

test.each([
  'a@b.fr',
  'principal@demo.example',
  'anne.le-goff+factures@sous.domaine.gouv.fr',
  "o'brien@example.ie",
  `${'a'.repeat(64)}@example.fr`,
])('%s is accepted as an address', (address) => {
  expect(emailProblem(address)).toBeUndefined()
})

test.each([
  '',
  'anne',
  'anne@',
  '@mairie.fr',
  'anne@mairie',
  'anne@@mairie.fr',
  'anne@mairie..fr',
  'anne@.mairie.fr',
  'anne@mairie.fr.',
  'anne@-mairie.fr',
  'anne@mairie-.fr',
  'anne@127.0.0.1',
  'anne@10.0.0.12',
  '.anne@mairie.fr',
  'anne.@mairie.fr',
  'an..ne@mairie.fr',
  'an ne@mairie.fr',
  '"anne"@mairie.fr',
  'Anne <anne@mairie.fr>',
  'anne\u200b@mairie.fr',
  `${'a'.repeat(65)}@example.fr`,
  `a@${'b'.repeat(64)}.fr`,
  `a@${'b.'.repeat(125)}france`,
])('%j is refused as an address', (address) => {
  expect(emailProblem(address)).toBe('not_an_email')
})

test.each([
  'anne@mairie.fr, bob@mairie.fr',
  'anne@mairie.fr bob@mairie.fr',
  'anne@mairie.fr\r\nBcc: x@y.fr',
  'Zoé <zoe@a.fr>; Jean <jean@b.fr>',
  'Zoé <zoe@a.fr>, Jean <jean@b.fr>;',
  '<zoe@a.fr> <jean@b.fr>',
  'zoe@a.fr <jean@b.fr>',
  'zoe@a.fr; Jean [jean@b.fr]',
  'zoe@a.fr (jean@b.fr)',
  'zoe@a.fr/jean@b.fr',
  'mailto:zoe@a.fr,jean@b.fr',
  'mailto:zoe@a.fr?cc=jean@b.fr',
])('%j is told to be several addresses, and none is chosen', (typed) => {
  expect(emailProblem(normaliseEmail(typed))).toBe('several_emails')
})

test('an address has 254 characters at most', () => {
  const address = (length: number) => `a@${'b.'.repeat(124)}${'c'.repeat(length - 250)}`
  expect([address(254).length, emailProblem(address(254)), emailProblem(address(255))]).toEqual([254, undefined, 'not_an_email'])
})

test('the local part is the text before the @', () => {
  expect(emailLocalPart('anne.legoff@mairie.fr')).toBe('anne.legoff')
  expect(emailLocalPart('anne')).toBe('')
})

test.each([
  ['amélie@mairie.fr', 'symfony/symfony #34932'],
  ['dån@example.com', 'egulias/EmailValidator #414'],
  ['åsa@whatever.com', 'bbottema/simple-java-mail #10'],
  ['r+伊昭傑@example.com', 'sendgrid/sendgrid-csharp #255'],
])('%s is told that our provider can’t write there: %s', (address) => {
  expect(emailProblem(address)).toBe('email_not_ascii')
})
