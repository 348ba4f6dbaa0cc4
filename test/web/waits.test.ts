import { expect, test } from 'vitest'
import { apiProblems } from '#components/errors/api-problems.ts'
import { urls, withQuery } from '#src/urls.ts'
import { PASSWORD } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { read, sources } from '#test/support/source-files.ts'
import { townHall } from '#test/support/town-hall.ts'

const signIn = (here: Portal, login: string, password = PASSWORD) => here.stranger().post(urls.signIn, { login, password })

async function signInAfter(failures: number, login: (failure: number) => string) {
  const here = await portal()
  const { person } = await here.signUp({ login: 'camille@exemple.fr' })
  for (let failure = 0; failure < failures; failure++) await signIn(here, login(failure), 'faux')
  return signIn(here, person.login!)
}

const waits: Record<string, [open: () => Promise<Response>, retryAfter: string, words: RegExp[]]> = {
  'sign-in with one address': [
    () => signInAfter(5, () => 'camille@exemple.fr'),
    '900',
    [/avec cette adresse électronique/, /jusqu’au 01\/09\/2026 à 10 h 15/, /Mot de passe oublié/],
  ],
  'sign-in of colleagues on one network': [
    () => signInAfter(20, (failure) => `collegue-${failure}@exemple.fr`),
    '900',
    [/depuis votre réseau/, /votre compte n’est pas en cause/, /jusqu’au 01\/09\/2026 à 10 h 15/, /un autre réseau/],
  ],
  'mails asked for from one network': [
    async () => {
      const here = await portal()
      const ask = (who: number) => here.stranger().post(urls.forgottenPassword, { login: `personne-${who}@exemple.fr` })
      for (let request = 0; request < 20; request++) await ask(request)
      return ask(21)
    },
    '900',
    [/venues de votre réseau/, /à partir du 01\/09\/2026 à 10 h 15/, /reste valable/],
  ],
  'searches by exact address': [
    async () => {
      const hall = await townHall()
      const search = (who: number) => hall.anne.get(withQuery(urls.deactivationHandover, { courriel: `x${who}@exemple.fr` }))
      for (let index = 0; index < 30; index++) await search(index)
      return search(31)
    },
    '900',
    [/Vous avez cherché beaucoup de personnes/, /à partir du /, /La recherche par nom, elle, reste ouverte/],
  ],
  'a second archive at a time': [
    async () => {
      const here = await portal()
      const camille = await here.signUp()
      await camille.get(urls.ownData)
      return camille.get(urls.ownData)
    },
    '10',
    [/déjà en cours de téléchargement pour votre compte/, /Attendez qu’elle soit arrivée/],
  ],
}

test.each(Object.entries(waits))(
  '%s: the page says why one waits, for whom, until when, what to do',
  async (_, [open, retryAfter, words]) => {
    const answer = await open()
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).toBe(retryAfter)
    const page = await answer.text()
    for (const said of words) expect(page).toMatch(said)
  },
)

test('one function answers every 429 of a page, and every 429 of the API says when to come back', () => {
  const files = sources('src', 'components').filter((file) => /\b429\b/.test(read(file).replaceAll(/sha256: '\w+'/g, '')))
  expect(files.toSorted()).toEqual([
    'components/errors/api-problems.ts',
    'src/adapters/resend-answer.ts',
    'src/adapters/s3-files.ts',
    'src/features/api/openapi.ts',
    'src/web/answer.tsx',
    'src/web/wait.tsx',
  ])
  const names = Object.entries(apiProblems).filter(([, { status }]) => status === 429)
  const thrown = sources('src').map(read).join('')
  for (const [name] of names) expect(thrown).toMatch(new RegExp(`ApiProblem\\('${name}', \\{\\}, \\w+`))
})
