import { Icon, type IconName } from './Icon.tsx'

export type NoticeTone = 'info' | 'good' | 'soon' | 'bad'

type Props = {
  text: string
  tone?: NoticeTone | undefined
  title?: string | undefined
  /** One way out. */
  href?: string | undefined
  linkText?: string | undefined
  /** Screen readers announce it at once: use it for an event, not for text that is always on the page. */
  alert?: boolean | undefined
  /** It takes the focus: what was asked for led here instead. */
  focus?: boolean | undefined
}

const icons: Record<NoticeTone, IconName> = { info: 'info', good: 'check', soon: 'clock', bad: 'alert' }

export function Notice({ text, tone = 'info', title, href, linkText = 'Recharger la page', alert, focus }: Props) {
  return (
    <div class={`notice ${tone}`} role={alert ? 'alert' : undefined} tabindex={focus ? -1 : undefined} autofocus={focus}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        <p>{text}</p>
        {href && (
          <p>
            <a href={href}>{linkText}</a>
          </p>
        )}
      </div>
    </div>
  )
}
