import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Working } from './Working.tsx'

type Props = { action: string; name: string; label: string; value: string; submit?: string | undefined }

export function SearchForm({ action, name, label, value, submit = 'Rechercher' }: Props) {
  return (
    <form class="search" method="get" action={action} novalidate>
      <Field name={name} id={`recherche-${name}`} label={label} value={value} type="search" />
      <Button tone="plain" icon="search">
        {submit}
      </Button>
      <Working text="Recherche en cours…" />
    </form>
  )
}
