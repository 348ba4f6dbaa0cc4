import { swappedBeside } from '#components/kit/htmx.ts'
import { fullName } from '#components/words/full-name.ts'
import { urls } from '#src/urls.ts'

type Props = { firstName: string; lastName: string; fresh?: boolean | undefined }

/** `fresh`: sent with a saved panel, to replace the one on the page. */
export function PersonLink({ firstName, lastName, fresh }: Props) {
  return (
    <a id="personne" href={urls.account} {...(fresh && swappedBeside)}>
      {fullName({ firstName, lastName })}
    </a>
  )
}
