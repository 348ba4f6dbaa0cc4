import type { PropsWithChildren } from 'hono/jsx'
import { Button, ButtonLink } from './Button.tsx'
import { HiddenFields, type HiddenValues } from './HiddenFields.tsx'
import { OwnedForm } from './OwnedForm.tsx'
import { Working } from './Working.tsx'

type Props = PropsWithChildren<{
  action: string
  method?: 'get' | 'post' | undefined
  id?: string | undefined
  /** The version shown; a later save elsewhere makes the form stale. */
  version?: number | undefined
  hidden?: HiddenValues | undefined
  submit?: string | undefined
  cancel?: string | undefined
  cancelText?: string | undefined
  /** « Annuler » leads to another page instead of the panel. */
  leaves?: boolean | undefined
  enctype?: 'multipart/form-data' | undefined
  danger?: boolean | undefined
  wide?: boolean | undefined
  mandatory?: boolean | undefined
}>

/** `novalidate`: the server alone validates, so that refusals read the same everywhere. */
export function Form({ action, method, id, version, hidden, enctype, mandatory = true, wide, children, ...buttons }: Props) {
  return (
    <OwnedForm id={id} method={method} class={wide ? 'form wide' : 'form'} action={action} enctype={enctype} novalidate>
      <HiddenFields values={version === undefined ? hidden : { ...hidden, version: String(version) }} />
      {mandatory && (
        <p class="mandatory-note">
          Les champs marqués d’un astérisque <span class="asterisk">*</span> sont obligatoires.
        </p>
      )}
      {children}
      <FormButtons {...buttons} />
    </OwnedForm>
  )
}

type ButtonProps = Pick<Props, 'submit' | 'cancel' | 'cancelText' | 'leaves' | 'danger'>

function FormButtons({ submit = 'Valider', cancel, cancelText = 'Annuler', leaves, danger }: ButtonProps) {
  return (
    <div class="buttons">
      <Button tone={danger ? 'danger' : 'main'}>{submit}</Button>
      {cancel && (
        <ButtonLink href={cancel} whole={leaves}>
          {cancelText}
        </ButtonLink>
      )}
      <Working />
    </div>
  )
}
