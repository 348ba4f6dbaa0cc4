import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

test.each([urls.account, urls.affiliations])(
  '%s shows affiliated people the structure, the period and the state',
  async (url) => {
    const there = await portal()
    const camille = await there.signUp()
    const structure = await there.structure({ displayName: 'Mairie de Beauval' })
    await there.affiliate(camille, structure)

    const answer = await camille.get(url)
    const page = await answer.text()

    expect(answer.status).toBe(200)
    expect(page).toContain('Mairie de Beauval')
    expect(page).toContain('Toute la structure')
    expect(page).toMatch(/à partir du \d\d\/\d\d\/\d{4}/)
    expect(page).toContain('Validé')
  },
)
