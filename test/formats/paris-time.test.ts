import { expect, test } from 'vitest'
import { addDays, isLocalDate } from '#src/formats/local-date.ts'
import { isDue, latestDaily, latestWeekly, nextDaily, parisInstant, parisTime, startOfParisDay } from '#src/formats/paris-time.ts'

const iso = (date: Date) => date.toISOString().replace(':00.000Z', 'Z')

test.each<[string, string, string, number, number, string]>([
  ['2026-11-24T09:05Z', '2026-11-24', 'tuesday', 10, 5, 'winter'],
  ['2026-07-14T22:30Z', '2026-07-15', 'wednesday', 0, 30, 'a summer night, already tomorrow in Paris'],
  ['2026-12-31T23:00Z', '2027-01-01', 'friday', 0, 0, 'new year'],
  ['2026-03-29T00:59Z', '2026-03-29', 'sunday', 1, 59, 'before the clocks go forward'],
  ['2026-03-29T01:00Z', '2026-03-29', 'sunday', 3, 0, 'after'],
  ['2026-10-25T00:59Z', '2026-10-25', 'sunday', 2, 59, 'before the clocks go back'],
  ['2026-10-25T01:00Z', '2026-10-25', 'sunday', 2, 0, 'after'],
  ['2027-03-28T01:00Z', '2027-03-28', 'sunday', 3, 0, 'forward in 2027'],
  ['2027-10-31T01:00Z', '2027-10-31', 'sunday', 2, 0, 'back in 2027'],
])('%s is %s, %s, %i h %i in Paris: %s', (instant, date, weekday, hour, minute) => {
  expect(parisTime(new Date(instant))).toEqual({ date, weekday, hour, minute })
})

test.each<[string, number, string, string]>([
  ['2026-11-24', 7, '2026-11-24T06:00Z', 'winter'],
  ['2026-07-14', 7, '2026-07-14T05:00Z', 'summer'],
  ['2026-07-14', 0, '2026-07-13T22:00Z', 'midnight in summer'],
  ['2026-03-28', 7, '2026-03-28T06:00Z', 'the day before the clocks go forward'],
  ['2026-03-29', 0, '2026-03-28T23:00Z', 'that day at midnight'],
  ['2026-03-29', 1, '2026-03-29T00:00Z', 'the last winter hour'],
  ['2026-03-29', 2, '2026-03-29T01:00Z', 'the hour that is skipped: 3 o’clock'],
  ['2026-03-29', 3, '2026-03-29T01:00Z', 'the first summer hour'],
  ['2026-03-29', 7, '2026-03-29T05:00Z', 'that morning'],
  ['2026-10-25', 0, '2026-10-24T22:00Z', 'midnight before the clocks go back'],
  ['2026-10-25', 2, '2026-10-25T00:00Z', 'the hour that comes twice: the first'],
  ['2026-10-25', 3, '2026-10-25T02:00Z', 'after it'],
  ['2026-10-25', 7, '2026-10-25T06:00Z', 'that morning'],
  ['2027-03-28', 7, '2027-03-28T05:00Z', 'forward in 2027'],
  ['2027-03-28', 2, '2027-03-28T01:00Z', 'skipped in 2027'],
  ['2027-10-31', 2, '2027-10-31T00:00Z', 'twice in 2027'],
  ['2027-10-31', 7, '2027-10-31T06:00Z', 'back in 2027'],
])('%s at %i h in Paris is %s: %s', (date, hour, instant) => {
  expect(iso(parisInstant(date, hour))).toBe(instant)
})

test('every hour of two years is converted back unchanged, except the two skipped ones', () => {
  const strays: string[] = []
  for (let date = '2026-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
    for (let hour = 0; hour < 24; hour++) {
      const shown = parisTime(parisInstant(date, hour))
      if (shown.date !== date || shown.hour !== hour) strays.push(`${date} ${hour}`)
    }
  }
  expect(strays).toEqual(['2026-03-29 2', '2027-03-28 2'])
})

test.each([
  ['2026-03-29T12:00Z', '2026-03-28T23:00Z'],
  ['2026-10-25T12:00Z', '2026-10-24T22:00Z'],
  ['2026-10-25T23:30Z', '2026-10-25T23:00Z'],
  ['2026-07-14T22:00Z', '2026-07-14T22:00Z'],
])('the Paris day of %s began at %s', (now, start) => {
  expect(iso(startOfParisDay(new Date(now)))).toBe(start)
})

test.each([
  ['2026-11-24T05:59Z', '2026-11-23T06:00Z', '2026-11-24T06:00Z', 'a minute before'],
  ['2026-11-24T06:00Z', '2026-11-24T06:00Z', '2026-11-25T06:00Z', 'on the hour'],
  ['2026-03-29T04:59Z', '2026-03-28T06:00Z', '2026-03-29T05:00Z', 'the clocks went forward: 23 hours'],
  ['2026-03-29T05:00Z', '2026-03-29T05:00Z', '2026-03-30T05:00Z', 'on the hour that day'],
  ['2026-10-25T05:30Z', '2026-10-24T05:00Z', '2026-10-25T06:00Z', 'the clocks went back: 25 hours'],
  ['2026-10-25T06:00Z', '2026-10-25T06:00Z', '2026-10-26T06:00Z', 'on the hour that day'],
  ['2027-03-28T04:59Z', '2027-03-27T06:00Z', '2027-03-28T05:00Z', 'forward in 2027'],
  ['2027-10-31T05:30Z', '2027-10-30T05:00Z', '2027-10-31T06:00Z', 'back in 2027'],
])('at %s the last 07:00 in Paris was %s, the next is %s: %s', (now, latest, next) => {
  expect(iso(latestDaily(7, new Date(now)))).toBe(latest)
  expect(iso(nextDaily(7, new Date(now)))).toBe(next)
})

test.each([
  ['2026-11-24T12:00Z', '2026-11-23T06:00Z', 'a Tuesday'],
  ['2026-11-23T05:59Z', '2026-11-16T06:00Z', 'Monday before 7'],
  ['2026-11-23T06:00Z', '2026-11-23T06:00Z', 'Monday at 7'],
  ['2026-11-22T23:30Z', '2026-11-16T06:00Z', 'Monday in Paris, Sunday in UTC'],
  ['2026-03-30T05:00Z', '2026-03-30T05:00Z', 'the Monday after the clocks went forward'],
  ['2026-10-26T05:30Z', '2026-10-19T05:00Z', 'the Monday after they went back, too early'],
])('at %s the last Monday 07:00 in Paris was %s: %s', (now, latest) => {
  expect(iso(latestWeekly('monday', 7, new Date(now)))).toBe(latest)
})

test('a job is due when its last run is before its due time', () => {
  const latest = new Date('2026-11-24T06:00Z')
  expect(isDue(latest, null)).toBe(true)
  expect(isDue(latest, new Date('2026-11-24T05:59:59Z'))).toBe(true)
  expect(isDue(latest, latest)).toBe(false)
  expect(isDue(latest, new Date('2026-11-24T06:10Z'))).toBe(false)
})

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2028-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['24/11/2026', false],
  ['2026-11-24T00:00', false],
  ['', false],
])('%j is a valid day: %s', (text, is) => {
  expect(isLocalDate(text)).toBe(is)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-28', 2, '2026-03-30'],
])('%s plus %i days is %s', (date, days, sum) => {
  expect(addDays(date, days)).toBe(sum)
})
