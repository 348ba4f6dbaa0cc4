import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { dump } from '#test/support/every-table.ts'
import { portal } from '#test/support/portal.ts'

const names = { firstName: 'Camille', lastName: 'Roussel', login: 'camille.roussel@exemple.fr' }

test.each([
  ['', ''],
  ['court', 'Trop court : encore 10 caractères.'],
  ['quatorze-sont', 'Trop court : encore 2 caractères.'],
  ['aaaaaaaaaaaaaaaaaaaa', 'Le mot de passe se répète trop : utilisez au moins 5 caractères différents.'],
  ['x'.repeat(4000), 'Le mot de passe est trop long : 128 caractères au plus.'],
  ['vive camille du 12 rue', 'Le mot de passe contient votre nom ou votre prénom : choisissez-en un autre.'],
  ['Bonne Loutre 2026 au bord', 'Ce mot de passe est assez solide.'],
])('« %s » is judged while it is typed by the rule of the form, and nothing is written', async (password, sentence) => {
  const { ports, stranger } = await portal()
  const before = await dump(ports.db)
  const answer = await stranger().htmx.post(urls.passwordStrength, { ...names, password })
  expect([answer.status, answer.headers.get('Cache-Control'), await answer.text()]).toEqual([200, 'no-store', sentence])
  expect(await dump(ports.db)).toEqual(before)
})

test('whatever is sent in its place, the answer is no error of the server', async () => {
  const { stranger } = await portal()
  for (const fields of [{}, { password: ['a', 'b'] }, { password: 'x'.repeat(5000) }, { password: new File(['x'], 'x.txt') }])
    expect((await stranger().htmx.post(urls.passwordStrength, fields)).status).toBe(200)
})
