import { expect, test } from 'vitest'
import { heavyWork } from '#src/adapters/heavy-work.ts'
import { Busy, type CpuSlot, type Share } from '#src/ports/heavy-work.ts'
import { urls } from '#src/urls.ts'
import { forms } from '#test/support/forms.ts'
import { PASSWORD } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const login = 'camille@exemple.fr'
const signIn = (there: Portal, password = PASSWORD) => there.stranger().post(urls.signIn, { login, password })

/** The queue for hashing of Deno; no work in it ends before `open` is called. `onStranger` is called for work of a stranger. */
function standingSlots(onStranger: () => void) {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const slots = heavyWork(2, 20)
  const withCpuSlot: CpuSlot = (share, work) => {
    const done = slots(share, async () => {
      await opened
      return work()
    })
    if (share.address) onStranger()
    return done
  }
  return { withCpuSlot, open }
}

test('David floods the portal with secret questions: Camille signs in meanwhile, and afterwards', async () => {
  const { promise: camilleWaits, resolve: onStranger } = Promise.withResolvers<void>()
  const { withCpuSlot, open } = standingSlots(onStranger)
  const there = await portal({ withCpuSlot })
  await there.signUp({ login })
  const david = await there.signUp()
  const question = { secretQuestion: 'first_school', secretAnswer: 'Jean Moulin', version: '1' }
  const { promise: davidIsRefused, resolve: onRefusal } = Promise.withResolvers<void>()
  const flood = Array.from({ length: 40 }, async () => {
    const { status } = await david.post(urls.secretQuestion, question)
    if (status === 503) onRefusal()
    return status
  })
  await davidIsRefused

  const answer = signIn(there)
  await Promise.race([camilleWaits, answer])
  open()

  expect((await answer).headers.get('location')).toBe(urls.welcome)
  expect((await Promise.all(flood)).filter((status) => status === 503)).toHaveLength(36)
  for (let again = 0; again < 6; again++) expect((await signIn(there)).status).toBe(303)
})

async function busyPortal() {
  const state = { isBusy: false, shares: [] as Share[] }
  const withCpuSlot: CpuSlot = async (share, work) => {
    state.shares.push(share)
    if (state.isBusy) throw new Busy('a test')
    return work()
  }
  const there = await portal({ withCpuSlot })
  await there.signUp({ login })
  return { there, state }
}

test.each([
  ['one at a time', async (there: Portal) => void (await sequence(10, () => signIn(there, 'faux')))],
  ['at once', async (there: Portal) => void (await Promise.all(Array.from({ length: 5 }, () => signIn(there, 'faux'))))],
])('attempts that were not checked don’t count, %s; earlier failures still do', async (_, tryToSignIn) => {
  const { there, state } = await busyPortal()
  await sequence(3, () => signIn(there, 'faux'))

  state.isBusy = true
  await tryToSignIn(there)
  state.isBusy = false

  expect(await (await signIn(there, 'faux')).text()).toContain('Encore un essai')
  expect((await signIn(there)).status).toBe(303)
})

test('sign-ups that met a busy portal don’t count against the mail requests of a network', async () => {
  const { there, state } = await busyPortal()
  const { right = {}, url = '' } = { ...(await forms['sign-up']?.open(there)), url: forms['sign-up']?.url }
  const signUp = () => there.stranger().post(url, { ...right, login: 'nouvelle@exemple.fr' })

  state.isBusy = true
  expect(new Set((await sequence(25, signUp)).map(({ status }) => status))).toEqual(new Set([503]))
  state.isBusy = false

  expect((await signUp()).status).toBe(200)
})

async function sequence<Result>(times: number, act: () => Promise<Result>) {
  const results: Result[] = []
  for (let time = 0; time < times; time++) results.push(await act())
  return results
}
