import { expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { browser, PASSWORD } from './browse.ts'
import { expectRefusal, fill, openMailedLink, signIn } from './steps.ts'

const { open } = browser()

const NEW_PASSWORD = 'Un retour tant attendu'

test.each([
  { line: 'with JavaScript', javaScriptEnabled: true, login: 'gaelle.marchand@demo.example' },
  { line: 'without JavaScript', javaScriptEnabled: false, login: 'elodie.leroux@demo.example' },
])('$line, a person deactivates their account, then reactivates it', async ({ javaScriptEnabled, login }) => {
  const page = await open('stranger', { javaScriptEnabled })
  await signIn(page, login, PASSWORD)
  await page.getByRole('link', { name: 'Désactiver mon compte' }).click()
  await page.getByText('Toute modification en cours sur le compte sera perdue.').waitFor()
  await page.getByRole('button', { name: 'OK' }).click()
  await page.getByText('Votre compte est désactivé.').waitFor()

  await fill(page, 'Adresse électronique', login)
  await fill(page, 'Mot de passe', PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Ce compte est désactivé' }).waitFor()
  if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Réactiver mon compte' }).click()
  await page.getByRole('heading', { name: 'Réactiver mon compte' }).waitFor()
  expect(await page.getByLabel('Adresse électronique').inputValue()).toBe(login)
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor()

  await openMailedLink(page, login, /Réactivez/)
  await fill(page, 'Nouveau mot de passe', NEW_PASSWORD)
  await fill(page, 'Confirmation du nouveau mot de passe', 'autre chose')
  await page.getByRole('button', { name: 'Valider' }).click()
  await expectRefusal(page, 'Confirmation du nouveau mot de passe')
  if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
  await fill(page, 'Nouveau mot de passe', NEW_PASSWORD)
  await fill(page, 'Confirmation du nouveau mot de passe', NEW_PASSWORD)
  await page.getByLabel('Question secrète').selectOption({ index: 2 })
  await fill(page, 'Réponse', 'Mistigri')
  await page.getByRole('button', { name: 'Valider' }).click()
  await page.getByText('Votre compte est réactivé.').waitFor()
  await signIn(page, login, NEW_PASSWORD)
})

test.each([
  { line: 'with JavaScript', javaScriptEnabled: true },
  { line: 'without JavaScript', javaScriptEnabled: false },
])(
  '$line, a principal manager names a successor in each structure and reads the summary before « OK »',
  async ({ javaScriptEnabled }) => {
    const page = await open('principal', { javaScriptEnabled })
    await page.goto('/compte/desactivation')
    await page.getByRole('link', { name: 'Désigner un nouveau gestionnaire principal' }).click()
    await page.getByRole('link', { name: 'Un différent par structure' }).click()
    await page.getByRole('link', { name: /^Loupe.*Mairie/ }).click()
    await page.locator('h2:focus', { hasText: 'Pour « Mairie de Beauval »' }).waitFor()
    await page.getByLabel('Nom, prénom').fill('benali')
    await page.getByRole('button', { name: 'Loupe' }).click()
    await page.getByText(/^1.personne\.$/).waitFor()
    await page.locator('[type=radio]:focus').waitFor()
    await page.getByRole('button', { name: 'Sélectionner' }).click()
    await page.getByText('Choisissez la personne qui devient').waitFor()
    await page.getByRole('radio', { name: /Nadia BENALI/ }).check()
    await page.getByRole('button', { name: 'Sélectionner' }).click()
    await page.getByRole('cell', { name: /Nadia BENALI/ }).waitFor()
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByRole('alert').waitFor()

    await page.getByRole('link', { name: /^Loupe.*Régie/ }).click()
    await page.getByLabel('Adresse électronique').fill('nouveau@demo.example')
    await page.getByRole('button', { name: 'Loupe' }).click()
    await page.getByRole('radio', { name: /Hugo CARON/ }).check()
    await page.getByRole('button', { name: 'Sélectionner' }).click()
    await page.getByRole('cell', { name: /Hugo CARON/ }).waitFor()
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByText('Vous allez désactiver votre compte').waitFor()
    expect(await page.getByRole('main').textContent()).toMatch(/Mairie de Beauval.*Nadia BENALI.*Régie.*Hugo CARON/)
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('link', { name: 'Annuler' }).click()
    await page.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor()
  },
)

test.each([
  { line: 'with JavaScript', javaScriptEnabled: true },
  { line: 'without JavaScript', javaScriptEnabled: false },
])(
  '$line, a person who can’t sign in writes to support, reads the answer by the link, and closes the request',
  async ({ javaScriptEnabled }) => {
    const email = `perdu-${javaScriptEnabled}@exemple.fr`
    const page = await open('stranger', { javaScriptEnabled })
    await page.goto('/sollicitations/nouvelle?objet=reactivation')
    await fill(page, 'Adresse électronique', email)
    await page.getByLabel('Message').fill('Le délai est passé.')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expectRefusal(page, 'Objet')
    expect(await page.getByLabel('Message').inputValue()).toBe('Le délai est passé.')
    await fill(page, 'Objet', 'Trop tard')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    const said = await page.getByRole('status').textContent()
    const number = /S-[\dA-Z]{4}-[\dA-Z]{4}/.exec(said ?? '')?.[0] ?? ''

    const staff = await open('assistance', { javaScriptEnabled })
    await staff.goto(`/support/${number}`)
    await staff.getByLabel('Message').last().fill('Nous rouvrons votre compte.')
    await staff.getByRole('button', { name: 'Envoyer' }).click()
    await staff.getByText('Votre message est envoyé.').waitFor()

    await openMailedLink(page, email, /a répondu/)
    await page.getByText('Nous rouvrons votre compte.').waitFor()
    if (javaScriptEnabled) expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Clore la sollicitation' }).click()
    await page.getByText('La sollicitation est close.').waitFor()
  },
)
