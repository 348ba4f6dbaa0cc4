import { swappedBeside } from '#components/kit/htmx.ts'
import { fullName } from '#components/words/full-name.ts'
import { urls } from '#src/urls.ts'

type Name = { firstName: string; lastName: string }
type Props = Name & { place: keyof typeof ids; fresh?: boolean | undefined }

const ids = { header: 'personne', menu: 'personne-du-menu' }

export function PersonLink({ firstName, lastName, place, fresh }: Props) {
  const name = fullName({ firstName, lastName })
  return (
    <a id={ids[place]} href={urls.account} {...(fresh && swappedBeside)}>
      {name}
    </a>
  )
}

/** Sent with a saved panel, to replace the names on the page. */
export function FreshPersonLinks(name: Name) {
  return (
    <>
      <PersonLink {...name} place="header" fresh />
      <PersonLink {...name} place="menu" fresh />
    </>
  )
}
