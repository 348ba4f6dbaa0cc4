import { expect, test } from 'vitest'
import { renderedOnce } from '#components/kit/rendered-once.ts'

function counted() {
  const rendered: string[] = []
  const Sign = renderedOnce(({ name, loud }: { name: string; loud?: boolean }) => {
    rendered.push(name)
    return `<b>${name}${loud ? '!' : ''}</b>`
  })
  return { Sign, rendered }
}

test('the same props are rendered once, other props again', () => {
  const { Sign, rendered } = counted()
  const shown = [Sign({ name: 'a' }), Sign({ name: 'a', loud: true }), Sign({ name: 'a' }), Sign({ name: 'b' })]
  expect(shown.map(String)).toEqual(['<b>a</b>', '<b>a!</b>', '<b>a</b>', '<b>b</b>'])
  expect(rendered).toEqual(['a', 'a', 'b'])
})

test('it is markup, which a page does not escape again', () => {
  expect(counted().Sign({ name: 'a' }).isEscaped).toBe(true)
})

test('what is kept does not grow without end', () => {
  const { Sign, rendered } = counted()
  for (let index = 0; index < 500; index++) Sign({ name: `${index}` })
  Sign({ name: '0' })
  expect(rendered).toHaveLength(501)
})
