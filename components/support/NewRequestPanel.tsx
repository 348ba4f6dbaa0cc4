import { SendAsNotice } from '#components/errors/OtherPersonNotice.tsx'
import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import type { SupportInput } from '#src/domain/support/support-request.ts'
import { urls } from '#src/urls.ts'
import { categoryOptions, subcategoryOptions, supportWords } from './words.ts'

type Props = {
  typed?: Partial<SupportInput>
  /** Of the signed-in person; a visitor types it. */
  mailAddress?: string | undefined
  problems?: Problems<keyof SupportInput>
  /** Signed in since the form was shown to nobody. */
  signedInSince?: { firstName: string; lastName: string } | undefined
}

const labels: Record<keyof SupportInput, string> = {
  category: 'Catégorie',
  subcategory: 'Sous-catégorie',
  email: 'Adresse électronique',
  subject: 'Objet',
  message: 'Message',
}

export function NewRequestPanel({ typed = {}, mailAddress, problems = {}, signedInSince }: Props) {
  const form = formFields('sollicitation', labels, problems, supportWords)
  return (
    <Panel
      name="sollicitation"
      title="Écrire au support"
      level={1}
      problems={form.problems}
      intro="Dites-nous ce qui vous arrive. Vous recevrez par courriel un numéro et de quoi suivre la réponse."
    >
      {signedInSince && <SendAsNotice name={signedInSince} />}
      {mailAddress && (
        <p>
          La réponse vous sera annoncée à <strong>{mailAddress}</strong>. Vous retrouvez aussi{' '}
          <a href={urls.supportRequests}>toutes vos sollicitations</a> sur le portail.
        </p>
      )}
      <Form action={urls.newSupportRequest} submit="Envoyer" cancel={mailAddress ? urls.supportRequests : urls.signIn}>
        <SelectField {...form.field('category')} options={categoryOptions} value={typed.category} required />
        <SelectField
          {...form.field('subcategory')}
          options={subcategoryOptions}
          value={typed.subcategory}
          placeholder="Aucune en particulier"
        />
        {!mailAddress && <Field {...form.field('email')} type="email" autocomplete="email" value={typed.email} required />}
        <Field {...form.field('subject')} value={typed.subject} required />
        <TextAreaField
          {...form.field('message')}
          value={typed.message}
          rows={8}
          hint="N’y écrivez jamais de mot de passe : le support ne vous le demandera pas."
          required
        />
      </Form>
    </Panel>
  )
}
