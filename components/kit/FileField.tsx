import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import { Icon } from './Icon.tsx'

/** What the script looks at before the line is spent on a file, and what it then says. */
type Limits = {
  bytes: number
  characters: number
  words: { tooBig: string; wrongExtension: string; nameTooLong: string }
}

type Props = FieldProps & { accept?: string[] | undefined; limits?: Limits | undefined }

/** `accept` lists extensions (`.pdf`). The script says in the `template` what is wrong with the file, moves the bar while it goes, and shows the way to stop it. */
export function FileField({ accept, limits, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type="file"
        accept={accept?.join(',')}
        data-max-bytes={limits?.bytes}
        data-max-characters={limits?.characters}
        data-too-big={limits?.words.tooBig}
        data-wrong-extension={limits?.words.wrongExtension}
        data-name-too-long={limits?.words.nameTooLong}
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
