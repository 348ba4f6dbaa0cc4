import { wholePage } from './htmx.ts'
import { Icon, type IconName } from './Icon.tsx'

type Sends = { name?: string | undefined; value?: string | undefined; form?: string | undefined; formaction?: string | undefined }

/** `label` names the object too (« Supprimer RIB 2026.pdf »), because it is read alone. */
type Named = { icon: IconName; label: string }

export function IconButton({ icon, label, ...sends }: Named & Sends) {
  return (
    <button type="submit" class="icon-button" title={label} {...sends}>
      <Icon name={icon} />
      <Words label={label} />
    </button>
  )
}

type Target = { href: string; whole?: boolean | undefined }

/** `whole`: leads to a whole page or to a download, from within a panel too. */
export function IconLink({ icon, label, href, whole }: Named & Target) {
  return (
    <a class="icon-button" title={label} href={href} {...(whole && wholePage)}>
      <Icon name={icon} />
      <Words label={label} />
    </a>
  )
}

const VERB = /^(Mettre fin|\S+)/

/** Where rows are cards, the verb is seen: a finger gets no `title`. Screen readers hear the whole everywhere. */
function Words({ label }: { label: string }) {
  const [verb = ''] = VERB.exec(label) ?? []
  return (
    <span>
      <span class="word">{verb}</span>
      <span class="unseen">{label.slice(verb.length)}</span>
    </span>
  )
}
