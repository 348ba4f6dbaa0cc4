import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FileField } from '#components/kit/FileField.tsx'
import { Form } from '#components/kit/Form.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { RadioGroup } from '#components/kit/RadioGroup.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import { urls } from '#src/urls.ts'

const messages = {
  'refus-nom': { label: 'Nom', message: 'Renseignez votre nom.' },
  'refus-pays': { label: 'Pays', message: 'Choisissez un pays.' },
  'refus-texte': { label: 'Message', message: 'Écrivez votre message.' },
  'refus-fichier': { label: 'Fichier', message: 'Ce fichier est vide. Choisissez-en un autre.' },
  'refus-droits': { label: 'Droits', message: 'Cochez au moins un droit.' },
  'refus-choix': { label: 'Structure', message: 'Choisissez une structure.' },
  'refus-accord': { label: 'Je confirme', message: 'Cochez la case pour continuer.' },
}

const problems = Object.entries(messages).map(([field, problem]) => ({ field, ...problem }))
const options = [
  { value: 'a', label: 'Modification' },
  { value: 'b', label: 'Consultation' },
]

const wrong = (id: keyof typeof messages) => ({ name: id, id, required: true, ...messages[id] })

function group(id: keyof typeof messages) {
  const { label, ...rest } = wrong(id)
  return { legend: label, options, ...rest }
}

export function GalleryRefusal() {
  return (
    <Panel name="refus" title="Corriger" problems={problems}>
      <Form action={urls.kit} cancel={urls.kit} danger submit="Désactiver mon compte">
        <Field {...wrong('refus-nom')} hint="Comme sur vos papiers." />
        <SelectField {...wrong('refus-pays')} options={options} />
        <TextAreaField {...wrong('refus-texte')} />
        <FileField {...wrong('refus-fichier')} />
        <CheckboxGroup {...group('refus-droits')} />
        <RadioGroup {...group('refus-choix')} />
        <CheckboxField {...wrong('refus-accord')} />
      </Form>
    </Panel>
  )
}
