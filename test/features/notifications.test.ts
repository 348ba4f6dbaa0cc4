import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { fieldTag } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'

test('the notification box is ticked and unticked', async () => {
  const camille = await (await portal()).signUp()

  const change = async (typed: Record<string, string>) => {
    const answer = await camille.post(urls.notifications, typed)
    return (await camille.get(answer.headers.get('Location') ?? '')).text()
  }

  expect(await change({ enabled: 'on', version: '0' })).toContain('Vous recevrez les notifications.')
  expect(fieldTag(await (await camille.get(urls.notifications)).text(), 'enabled')).toContain('checked')
  expect(await change({ version: '1' })).toContain('Vous ne recevrez plus de notifications.')
  expect(fieldTag(await (await camille.get(urls.notifications)).text(), 'enabled')).not.toContain('checked')
})
