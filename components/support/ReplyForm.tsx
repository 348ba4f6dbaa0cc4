import { Button } from '#components/kit/Button.tsx'
import { Form } from '#components/kit/Form.tsx'
import type { formFields } from '#components/kit/form-fields.ts'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'

export type Reply = {
  action: string
  closing: string
  /** The secret of a visitor's follow-up link. */
  link?: string | undefined
  typed?: string | undefined
  chosen?: string | undefined
  documents?: { id: string; label: string; fileName: string }[] | undefined
}

type Props = { reply: Reply; field: ReturnType<typeof formFields<'message' | 'document'>>['field'] }

export function ReplyForm({ reply: { action, link, typed, chosen, documents = [] }, field }: Props) {
  return (
    <Form action={action} hidden={link ? { link } : undefined} submit="Envoyer" mandatory={false}>
      <TextAreaField {...field('message')} value={typed} rows={5} required />
      {documents.length > 0 && (
        <SelectField
          {...field('document')}
          value={chosen}
          placeholder="Aucune"
          hint="Parmi vos pièces jointes. Le support pourra la consulter."
          options={documents.map(({ id, label, fileName }) => ({ value: id, label: `${label} (${fileName})` }))}
        />
      )}
    </Form>
  )
}

/** Not styled as a danger: a closed request keeps its messages, and people can open another. */
export function CloseForm({ reply: { closing, link } }: { reply: Reply }) {
  return (
    <OwnedForm action={closing}>
      <HiddenFields values={link ? { link } : undefined} />
      <Button tone="plain">Clore la sollicitation</Button>
    </OwnedForm>
  )
}
