import { Notice } from '#components/kit/Notice.tsx'
import { fullName } from '#components/words/full-name.ts'

type Props = {
  /** `signsIn`: the act signs its person in here. */
  owner: { firstName: string; address: string; signsIn?: boolean }
  connected: { firstName: string; lastName: string }
}

/** Above what a mailed link opens, while somebody else is signed in here. */
export function LinkOwnerNotice({ owner, connected }: Props) {
  const then = owner.signsIn
    ? 'Si vous continuez, ce dernier sera déconnecté d’ici, et le compte du lien y sera connecté.'
    : 'Ce lien ne change rien au compte connecté.'
  const text = `Ce lien concerne le compte de ${named(owner)}. Un autre compte est connecté dans ce navigateur, celui de ${fullName(connected)}. ${then}`
  return <Notice tone="soon" title="Ce lien concerne un autre compte" text={text} />
}

/** After the act: no way into the connected account, as if it were the link’s. */
export function OtherStaysConnected({ owner, connected }: Props) {
  const text = `C’est fait pour le compte de ${named(owner)}. Le compte connecté dans ce navigateur reste celui de ${fullName(connected)} : pour ouvrir l’autre, déconnectez-vous d’abord.`
  return <Notice tone="soon" title="Un autre compte est connecté ici" text={text} />
}

/** « Camille (c…@exemple.fr) »: enough for its person, little for others. */
function named({ firstName, address }: Props['owner']) {
  return `${firstName} (${address.replace(/^(.).*@/, '$1…@')})`
}
