import { Button } from '#components/kit/Button.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow, Fieldset } from '#components/kit/Fieldset.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { Working } from '#components/kit/Working.tsx'

export type Criteria = { name: string; address: string; email: string }

type Props = { action: string; criteria: Criteria; hidden: Record<string, string> }

export function SuccessorSearchForm({ action, criteria, hidden }: Props) {
  return (
    <form class="form" method="get" action={action} novalidate>
      <HiddenFields values={hidden} />
      <Fieldset
        legend="Trouver la personne"
        hint="Parmi les personnes rattachées à la structure, ou n’importe quel compte par son adresse électronique complète."
      >
        <Field name="nom" label="Nom, prénom" value={criteria.name} verbatim />
        <FieldRow>
          <Field name="adresse" label="Adresse postale" value={criteria.address} />
          <Field name="courriel" label="Adresse électronique" type="email" value={criteria.email} />
        </FieldRow>
      </Fieldset>
      <div class="buttons">
        <Button tone="plain" icon="search">
          <span class="unseen">Loupe : </span>Rechercher
        </Button>
        <Working text="Recherche en cours…" />
      </div>
    </form>
  )
}
