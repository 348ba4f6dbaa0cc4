import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import { formatSize } from './format.ts'

type Props = FieldProps & { accept?: string[] | undefined; maxBytes?: number | undefined }

/**
 * `accept` lists extensions (`.pdf`). The script reads the two sentences to refuse a file before the line is
 * spent on it, and moves the bar while it goes.
 */
export function FileField({ accept, maxBytes, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type="file"
        accept={accept?.join(',')}
        data-max-bytes={maxBytes}
        data-too-large={maxBytes && `Ce fichier dépasse ${formatSize(maxBytes)}. Choisissez-en un plus léger.`}
        data-wrong-type={accept && 'Ce type de fichier n’est pas accepté. Choisissez-en un autre.'}
      />
      <progress class="upload" max="100" value="0" aria-label="Envoi du fichier" hidden />
    </FieldFrame>
  )
}
