import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import { Icon } from './Icon.tsx'

type Limits = {
  bytes: number
  characters: number
  /** Finds the extension in a name. */
  extension: string
  words: { tooBig: string; wrongExtension: string; nameTooLong: string; changed: string }
}

type Props = FieldProps & {
  accept?: string[] | undefined
  limits?: Limits | undefined
  multiple?: boolean | undefined
  several?: string | undefined
}

/** `accept`: extensions (`.pdf`). The script fills the `template` with a refusal, moves the progress bar and shows the cancel button. */
export function FileField({ accept, limits, multiple, several, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type="file"
        multiple={multiple}
        data-script={several}
        accept={accept?.join(',')}
        data-max-bytes={limits?.bytes}
        data-max-characters={limits?.characters}
        data-too-big={limits?.words.tooBig}
        data-wrong-extension={limits?.words.wrongExtension}
        data-extension={limits?.extension}
        data-name-too-long={limits?.words.nameTooLong}
        data-changed={limits?.words.changed}
      />
      <template>
        <p class="message" role="alert">
          <Icon name="alert" />
        </p>
      </template>
      <div class="upload" hidden>
        <progress max="1" value="0" aria-label="Envoi du fichier" />
        <input
          type="button"
          class="button plain small"
          value="Arrêter l’envoi"
          data-stopped="Envoi arrêté : rien n’a été ajouté. Le fichier reste choisi, vous pouvez l’envoyer de nouveau."
        />
      </div>
    </FieldFrame>
  )
}
