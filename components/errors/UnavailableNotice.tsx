import { Button } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { FormOwner, OWNER_FIELD, OwnedForm, PageToken, TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import { errorTitles } from './ErrorNotice.tsx'

type Props = { address: string; isForm: boolean; sent: [name: string, value: string][] }

/** `sent`: what was typed, to send it again as it was. */
export function UnavailableNotice({ address, isForm, sent }: Props) {
  const values = Object.fromEntries(
    [...Map.groupBy(sent, ([name]) => name)].map(([name, all]) => [name, all.map(([, value]) => value)]),
  )
  return (
    <section class="panel">
      <h1>{errorTitles.unavailable}</h1>
      {isForm && sent.length > 0 ? (
        <>
          <Notice
            tone="bad"
            text="Le portail n’arrive pas à enregistrer en ce moment. Votre saisie est gardée dans cette page : laissez-la ouverte, puis renvoyez-la dans quelques minutes. Un mot de passe ou une réponse secrète vous sera redemandé. Si votre envoi était déjà arrivé, il ne comptera qu’une fois."
            alert
            focus
          />
          <FormOwner.Provider value={values[OWNER_FIELD]?.[0]}>
            <PageToken.Provider value={values[TOKEN_FIELD]?.[0]}>
              <OwnedForm action={address}>
                <HiddenFields values={{ ...values, [OWNER_FIELD]: [], [TOKEN_FIELD]: [] }} />
                <Button>Renvoyer ma saisie</Button>
              </OwnedForm>
            </PageToken.Provider>
          </FormOwner.Provider>
        </>
      ) : (
        <Notice
          tone="bad"
          text="Le portail ne répond pas en ce moment : ce n’est pas de votre fait, et rien n’est perdu. Réessayez dans quelques minutes."
          href={isForm ? '/' : address}
          linkText={isForm ? 'Revenir à l’accueil' : 'Réessayer'}
          alert
          focus={isForm}
        />
      )}
    </section>
  )
}
