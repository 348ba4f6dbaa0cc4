import { expect, test } from 'vitest'
import { tick } from '#src/jobs.ts'
import { type DigestWorld, digestWorld } from './digest-world.ts'

/** Ticks every half hour from one instant to another, except while the portal is down. */
async function live({ ports, clock }: DigestWorld, from: string, to: string, isDown: (now: Date) => boolean = () => false) {
  clock.set(from)
  while (ports.now() < new Date(to)) {
    if (!isDown(ports.now())) await tick(ports)
    clock.pass({ minutes: 30 })
  }
}

async function received({ digests }: DigestWorld, kind = 'daily_digest') {
  const mails = (await digests()).filter((mail) => mail.kind === kind)
  return mails.map(({ key, createdAt, text }) => [
    key.slice(-10),
    createdAt.toISOString().slice(0, 16),
    text
      .match(/(?<=facture )F-\w+/g)
      ?.toSorted()
      .join(' '),
  ])
}

/** An invoice an hour, named by the hour in which it moved. */
async function anInvoiceEvery(hours: number, { event }: DigestWorld, from: string, to: string) {
  for (let time = Date.parse(from); time < Date.parse(to); time += hours * 3_600_000) {
    const at = new Date(time)
    await event({ at, invoice: { number: `F-${at.toISOString().slice(8, 13).replace('T', 'h')}` } })
  }
}

test('every morning at seven in Paris, each invoice is reported once, and none is missed', async () => {
  const world = await digestWorld({ today: '2026-09-01T04:00:00Z' })
  await world.reader()
  await anInvoiceEvery(6, world, '2026-09-01T05:00:00Z', '2026-09-03T05:00:00Z')
  await live(world, '2026-09-01T04:00:00Z', '2026-09-03T12:00:00Z')
  expect(await received(world)).toEqual([
    ['2026-09-02', '2026-09-02T05:00', 'F-01h05 F-01h11 F-01h17 F-01h23'],
    ['2026-09-03', '2026-09-03T05:00', 'F-02h05 F-02h11 F-02h17 F-02h23'],
  ])
})

test('an event of the last five minutes is reported the next day, since it may not be committed yet', async () => {
  const world = await digestWorld({ today: '2026-09-01T04:00:00Z' })
  await world.reader()
  const at = (time: string) => new Date(`2026-09-01T${time}Z`)
  await world.event({ at: at('04:55:00'), invoice: { number: 'F-before' } })
  await world.event({ at: at('04:55:01'), invoice: { number: 'F-after' } })
  await live(world, '2026-09-01T05:00:00Z', '2026-09-02T06:00:00Z')
  expect((await received(world)).map(([, , numbers]) => numbers)).toEqual(['F-before', 'F-after'])
})

test.each([
  ['autumn', '2026-10-23', ['2026-10-24T05:00', '2026-10-25T06:00', '2026-10-26T06:00']],
  ['spring', '2027-03-26', ['2027-03-27T06:00', '2027-03-28T05:00', '2027-03-29T05:00']],
])(
  'when the clocks change in %s, the digest still leaves at seven in Paris, with each invoice once',
  async (_, from, expected) => {
    const world = await digestWorld({ today: `${from}T12:00:00Z` })
    await world.reader()
    const end = new Date(Date.parse(`${from}T12:00:00Z`) + 3 * 86_400_000).toISOString()
    await anInvoiceEvery(1, world, `${from}T12:00:00Z`, end)
    await live(world, `${from}T12:00:00Z`, end)

    const mails = await received(world)
    expect(mails.map(([, at]) => at)).toEqual(expected)
    const moved = (await world.digests()).filter(({ kind }) => kind === 'daily_digest').map(({ text }) => countOf(text))
    const hours = expected.map(
      (at, index) =>
        (Date.parse(`${at}:00Z`) - Date.parse(index ? `${expected[index - 1]}:00Z` : `${from}T11:00:00Z`)) / 3_600_000,
    )
    expect(moved).toEqual(hours.map((count, index) => (index === 0 ? count - 1 : count)))
  },
)

function countOf(text: string) {
  return Number(/reçues\u00a0: (\d+)/.exec(text)?.[1])
}

test('an event that arrives a day late, about a past state of its invoice, is not reported', async () => {
  const world = await digestWorld({ today: '2026-09-01T05:00:00Z' })
  await world.reader()
  const at = (iso: string) => new Date(`2026-${iso}:00Z`)
  const [known, late] = [{ number: 'F-known' }, at('08-31T10:00')]
  await world.event({ at: at('08-31T12:00'), status: 'payment_ordered', invoice: known })
  await tick(world.ports)
  await world.event({ at: at('09-01T12:00'), occurredAt: late, status: 'suspended', invoice: known })
  await world.event({ at: at('09-01T12:00'), occurredAt: late, status: 'suspended', invoice: { number: 'F-unknown' } })
  world.clock.set('2026-09-02T05:00:00Z')
  await tick(world.ports)
  expect((await received(world)).map(([day, , numbers]) => [day, numbers])).toEqual([
    ['2026-09-01', 'F-known'],
    ['2026-09-02', 'F-unknown'],
  ])
  expect((await world.digests()).map(({ subject }) => subject)).toContain('1\u00a0facture à reprendre')
})

test('after two mornings of downtime, one mail reports both days and repeats nothing', async () => {
  const world = await digestWorld({ today: '2026-09-01T04:00:00Z' })
  await world.reader()
  await anInvoiceEvery(12, world, '2026-08-31T12:00:00Z', '2026-09-05T00:00:00Z')
  const isDown = (now: Date) => now >= new Date('2026-09-02T00:00:00Z') && now < new Date('2026-09-04T09:00:00Z')
  await live(world, '2026-09-01T04:30:00Z', '2026-09-05T12:00:00Z', isDown)
  expect(await received(world)).toEqual([
    ['2026-09-01', '2026-09-01T05:00', 'F-01h00 F-31h12'],
    ['2026-09-04', '2026-09-04T09:00', 'F-01h12 F-02h00 F-02h12 F-03h00 F-03h12 F-04h00'],
    ['2026-09-05', '2026-09-05T05:00', 'F-04h12'],
  ])
})

test('an interrupted morning is finished first, even a day later, before the new day is reported', async () => {
  const world = await digestWorld({ today: '2026-09-01T05:00:00Z' })
  await Promise.all(Array.from({ length: 5 }, () => world.reader()))
  await world.event({ invoice: { number: 'F-monday' } })
  const dueAt = new Date('2026-09-01T05:00:00Z')
  await world.ports.db.run(`insert into job_runs (name, due_at, cursor) values ('daily-digest', ${dueAt.getTime()}, 'person-')`)
  world.clock.set('2026-09-02T05:00:00Z')
  await world.event({ invoice: { number: 'F-tuesday' } })

  await tick(world.ports)

  const reports = await received(world)
  expect(reports.filter(([day]) => day === '2026-09-01').map(([, , numbers]) => numbers)).toEqual(Array(5).fill('F-monday'))
  expect(reports.filter(([day]) => day === '2026-09-02').map(([, , numbers]) => numbers)).toEqual(Array(5).fill('F-tuesday'))
})
