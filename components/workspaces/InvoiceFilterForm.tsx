import { Button } from '#components/kit/Button.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { Unfold } from '#components/kit/Unfold.tsx'
import { Working } from '#components/kit/Working.tsx'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { filterQuery, type InvoiceFilter } from '#src/domain/invoice/invoice-list.ts'
import { lifecycleStatuses, statusNames } from '#src/domain/invoice/lifecycle-status.ts'
import { urlFor, urls } from '#src/urls.ts'

const statusOptions = statusNames.map((name) => ({ value: lifecycleStatuses[name].code, label: lifecycleWords(name).label }))

/** A plain GET: its address can be kept and shared. */
export function InvoiceFilterForm({ code, filter }: { code: string; filter: InvoiceFilter }) {
  const { tri = 'date', sens = 'desc', statut = '' } = filterQuery(filter)
  return (
    <form class="search" method="get" action={urlFor(urls.workspace, { code })} novalidate>
      <HiddenFields values={{ tri, sens }} />
      <Field
        name="recherche"
        id="recherche-factures"
        label="Numéro, autre partie ou structure"
        value={filter.search}
        type="search"
      />
      <Button tone="plain" icon="search">
        Rechercher
      </Button>
      <Working text="Recherche en cours…" />
      <Unfold label="Filtrer par état et par date" open={!!(filter.status || filter.from || filter.until)} quiet>
        <FieldRow>
          <SelectField name="statut" label="État" options={statusOptions} value={statut} placeholder="Tous" />
          <DateField name="du" label="État depuis le" value={filter.from} hint="" />
          <DateField name="au" label="jusqu’au" value={filter.until} hint="" />
        </FieldRow>
      </Unfold>
    </form>
  )
}
