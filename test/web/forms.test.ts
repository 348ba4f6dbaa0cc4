import { describe, expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { creatingAbsenceForms } from '#test/support/absence-forms.ts'
import type { Filled, FormCase } from '#test/support/form-case.ts'
import { forms } from '#test/support/forms.ts'
import { attribute, escaped, fieldTag, textOf, titleOf, withoutTitle, withoutTokens } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'

/** Forms outside the table: without typed fields, or with other rules. */
const elsewhere = [
  // Buttons and checkboxes.
  ...Object.keys(creatingAbsenceForms),
  'POST /compte/alertes',
  'POST /compte/alertes/adresse',
  'POST /compte/appareils',
  'POST /compte/applications',
  'POST /compte/informations/confirmation',
  'POST /compte/notifications',
  'POST /compte/pieces-jointes/suppression',
  'POST /compte/abonnements/suivi/:subscriptionId/annulation',
  'POST /compte/abonnements/suivi/:subscriptionId/relance',
  'POST /compte/rattachements/suivi/:affiliationId/annulation',
  'POST /compte/rattachements/suivi/:affiliationId/relance',
  'POST /deconnexion',
  'POST /espaces/factures-emises/brouillons/:depositId/depot',
  'POST /espaces/factures-emises/brouillons/:depositId/suppression',
  'POST /structures/:structureId/logiciels',
  'POST /desinscription',
  'POST /gestion/decisions/:verdictId/annulation',
  'POST /gestion/structures/:structureId/personnes/:affiliationId',
  'POST /sollicitations/emises/:number/cloture',
  'POST /sollicitations/suivi/cloture',
  'POST /support/:number/cloture',
  'POST /gestion/structures/:structureId/personnes/:affiliationId/copie',
  // A confirmation: « Je confirme », or a number.
  'POST /compte/abonnements/suppression',
  'POST /compte/desactivation',
  'POST /compte/rattachements/suppression',
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin',
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin-d-abonnements',
  'POST /gestion/structures/:structureId/personnes/:affiliationId/fin-de-services',
  'POST /gestion/tout',
  'POST /structures/:structureId/espaces/:code/suppression',
  // A choice among search results.
  'POST /structures/:structureId/gestionnaire-principal',
  // A table row, answered alone.
  'POST /gestion/abonnements/:subscriptionId',
  'POST /gestion/demandes/:scopeId',
  'POST /support/gestionnaires/:affiliationId',
  // A file: test/features/documents.
  'POST /compte/pieces-jointes',
  // A file too: test/features/deposits.
  'POST /espaces/factures-emises/brouillons/:depositId',
  // A sentence while somebody types.
  'POST /mot-de-passe/solidite',
  // Sent by programs.
  'POST /api/desinscription',
  'POST /api/v1/evenements',
  'POST /api/webhooks/resend',
]

test('every form of the portal is in the table or has a reason not to be', () => {
  const named = [...Object.values(forms).map(({ url }) => `POST ${url}`), ...elsewhere]
  expect(named.toSorted()).toEqual(
    Object.keys(routes)
      .filter((key) => key.startsWith('POST '))
      .toSorted(),
  )
})

const cases = Object.entries(forms).flatMap(([name, form]) =>
  Object.entries(form.wrong).flatMap(([field, values]) =>
    values.map((value) => ({ name, form, field, value, shown: String(value).slice(0, 24) })),
  ),
)

describe('a wrong field is named, explained and focused, and what was typed stays', () => {
  test.each(cases)('$name: $field "$shown"', async ({ form, field, value }) => {
    const { visitor, right, path = form.url } = await form.open(await portal())
    const typed = { ...right, [field]: value }

    const refused = await visitor.post(path, typed)
    const page = await refused.text()

    expect(refused.status).toBe(422)
    expect(titleOf(page)).toMatch(/^Erreur – /)
    const tag = fieldTag(page, field)
    expect(attribute(tag, 'aria-invalid')).toBe('true')
    expect(tag).toContain(' autofocus=""')
    const messageId = `${attribute(tag, 'id')}-erreur`
    const described = Array.isArray(value) ? groupOf(page, tag) : tag
    expect(attribute(described, 'aria-describedby').split(' ')).toContain(messageId)
    expect(textOf(page, messageId)).not.toBe('')
    expect(page).toContain(`href="#${attribute(tag, 'id')}"`)
    expectTyped(page, form, typed)
  })
})

/** Checkboxes are explained by their group or one by one. */
function groupOf(page: string, box: string) {
  const group = page.slice(0, page.indexOf(box)).match(/<fieldset[^>]*>(?!.*<\/fieldset>)/s)?.[0]
  return group ?? box
}

/** All values but secrets are kept as typed. */
function expectTyped(page: string, form: FormCase, typed: Record<string, Filled>) {
  for (const [name, value] of Object.entries(typed)) {
    const tag = fieldTag(page, name)
    // A button may hold the value.
    if (name === 'verdict') continue
    if (Array.isArray(value)) expect(tickedIn(page, name)).toEqual(value.filter((each) => isBox(page, each)))
    else if (form.secret.includes(name)) expect(attribute(tag, 'value')).toBe('')
    else if (tag.startsWith('<textarea')) expect(page).toContain(`>${escaped(value)}</textarea>`)
    else if (tag.startsWith('<select'))
      expect(page).toContain(value && isOption(page, value) ? `<option value="${value}" selected` : '<select')
    else expect(attribute(tag, 'value')).toBe(escaped(value))
  }
}

const isBox = (page: string, value: string) => page.includes(` value="${value}"`)
const tickedIn = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<input type="checkbox"[^>]* name="${name}" value="([^"]*)" checked`, 'g'))].map(
    ([, value]) => value,
  )

const isOption = (page: string, value: string) => page.includes(`<option value="${value}"`)

test.each(Object.entries(forms))('%s: the same form comes back with and without JavaScript', async (_, form) => {
  const { visitor, right, path = form.url } = await form.open(await portal())
  const [[field, [value = '']]] = Object.entries(form.wrong) as [[string, Filled[]]]

  const page = await (await visitor.post(path, { ...right, [field]: value })).text()
  const answer = await visitor.htmx.post(path, { ...right, [field]: value })
  const part = await answer.text()

  expect(answer.status).toBe(422)
  expect(titleOf(part)).toBe(titleOf(page))
  expect(withoutTokens(page)).toContain(withoutTokens(withoutTitle(part)))
})

const hidden = ['link', 'version', 'verdict', 'asked', 'selection']

test.each(Object.entries(forms))('%s: an empty form names every mandatory field', async (_, form) => {
  const { visitor, right, path = form.url } = await form.open(await portal())
  const kept = Object.fromEntries(Object.entries(right).filter(([name]) => hidden.includes(name)))

  const refused = await visitor.post(path, kept)
  const page = await refused.text()

  expect(refused.status).toBe(422)
  const mandatory = Object.keys(form.wrong).filter((field) => / required=""/.test(fieldTag(page, field)))
  expect(mandatory.filter((field) => attribute(fieldTag(page, field), 'aria-invalid') !== 'true')).toEqual([])
})

test.each(Object.entries(forms))('%s: a valid form is accepted', async (_, form) => {
  const { visitor, right, path = form.url } = await form.open(await portal())

  const answer = await visitor.post(path, right)

  expect([200, 303]).toContain(answer.status)
})
