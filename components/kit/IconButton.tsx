import { Icon, type IconName } from './Icon.tsx'

type Sends = { name?: string | undefined; value?: string | undefined; form?: string | undefined; formaction?: string | undefined }

/** `label` names the thing too (« Supprimer RIB 2026.pdf »): read alone, it must say what will happen. */
type Named = { icon: IconName; label: string }

export function IconButton({ icon, label, ...sends }: Named & Sends) {
  return (
    <button type="submit" class="icon-button" title={label} {...sends}>
      <Icon name={icon} />
      <span class="unseen">{label}</span>
    </button>
  )
}

export function IconLink({ icon, label, href, download }: Named & { href: string; download?: boolean | undefined }) {
  return (
    <a class="icon-button" title={label} href={href} download={download}>
      <Icon name={icon} />
      <span class="unseen">{label}</span>
    </a>
  )
}
