import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import { FileField } from '#components/kit/FileField.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { RadioGroup } from '#components/kit/RadioGroup.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import { urls } from '#src/urls.ts'

const types = [
  { value: 'rib', label: 'RIB' },
  { value: 'quote', label: 'Devis' },
]

const rights = [
  { value: 'edit', label: 'Modification' },
  { value: 'view', label: 'Consultation', hint: 'Lire sans rien changer.' },
]

const successors = [
  { value: 'same', label: 'Le même pour toutes les structures' },
  { value: 'each', label: 'Un différent par structure' },
]

export function GalleryFields() {
  return (
    <Panel name="champs" title="Remplir">
      <Form action={urls.kit} version={3} cancel={urls.kit} enctype="multipart/form-data">
        <Field
          name="email"
          label="Adresse électronique"
          type="email"
          hint="Par exemple : nom@domaine.fr"
          autocomplete="email"
          required
        />
        <PasswordField name="password" label="Mot de passe" autocomplete="current-password" required />
        <Fieldset legend="Adresse postale">
          <Field name="street" label="Adresse" value="12 rue des Écoles" autocomplete="address-line1" required />
          <FieldRow>
            <Field name="postcode" label="Code postal" width="short" inputmode="numeric" autocomplete="postal-code" required />
            <Field name="city" label="Ville" autocomplete="address-level2" required />
          </FieldRow>
        </Fieldset>
        <FieldRow>
          <DateField name="from" label="Date de début" value="2026-11-23" required />
          <DateField name="until" label="Date de fin" hint="Facultative." />
        </FieldRow>
        <SelectField name="kind" label="Type" options={types} value="quote" width="medium" required />
        <TextAreaField name="comment" label="Commentaire" value="Merci de valider avant lundi." />
        <FileField name="file" label="Fichier" hint="Au plus 10 Mo." accept={['.pdf', '.png']} required />
        <CheckboxGroup name="rights" legend="Droits" options={rights} values={['view']} required />
        <RadioGroup name="successor" legend="Nouveau gestionnaire principal" options={successors} value="same" required />
        <CheckboxField name="notify" label="Recevoir des notifications" hint="À votre adresse de contact." checked />
      </Form>
    </Panel>
  )
}
