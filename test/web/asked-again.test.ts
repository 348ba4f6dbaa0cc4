import { expect, test } from 'vitest'
import { creatingForms } from '#test/support/creating-forms.ts'
import { harmlessPosts } from '#test/support/harmless-posts.ts'
import { fieldTag } from '#test/support/html.ts'

/**
 * What gives power or takes an account away. Naming a first manager is in test/features/fresh-proof.test.ts, since its form here refuses.
 * Ending somebody's affiliation, dismissing, refusing and closing give nobody power, and a manager can undo them.
 */
const askForThePassword = [
  'POST /compte/desactivation',
  'POST /compte/informations',
  'POST /compte/question-secrete',
  'POST /gestion/structures/:structureId/personnes/:affiliationId',
  'POST /structures/:structureId/gestionnaire-principal',
  'POST /support/gestionnaires-absents/:reportId',
  'POST /support/gestionnaires-absents/:reportId/remplacement',
]

test('16 minutes after the sign-in, exactly these forms ask for the password again', async () => {
  const asking: string[] = []
  for (const [name, open] of Object.entries({ ...creatingForms, ...harmlessPosts })) {
    const { here, visitor, path, right } = await open()
    const { currentPassword: _, ...withoutPassword } = right
    here.clock.pass({ minutes: 16 })
    const answer = await visitor.post(path, withoutPassword)
    const isAsked = answer.status === 422 && fieldTag(await answer.text(), 'currentPassword') !== ''
    if (isAsked) asking.push(name)
    await here.settled()
  }
  // This form always asks for the current password.
  expect(asking.toSorted()).toEqual([...askForThePassword, 'POST /compte/mot-de-passe'].toSorted())
})
