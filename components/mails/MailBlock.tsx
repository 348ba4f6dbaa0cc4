import type { ListItem, MailBlock } from './blocks.ts'
import { mailStyle } from './mail-style.ts'
import { mailWords } from './mail-words.ts'

export function MailBlockHtml({ block }: { block: MailBlock }) {
  if (block.kind === 'button') return <ButtonBlock {...block} />
  if (block.kind === 'link') return <LinkBlock {...block} />
  if (block.kind === 'list') return <ListBlock {...block} />
  if (block.kind === 'heading') {
    return (
      <h2 class="line" style={mailStyle.heading}>
        {block.text}
      </h2>
    )
  }
  if (block.kind === 'note') {
    return (
      <p class="muted" style={mailStyle.note}>
        {block.text}
      </p>
    )
  }
  return <p style={mailStyle.paragraph}>{block.text}</p>
}

type Target = { label: string; url: string }

/** The cell has the colour, because Outlook ignores that of a link. */
function ButtonBlock({ label, url }: Target) {
  return (
    <>
      <table role="presentation" cellpadding="0" cellspacing="0" border={0} style={mailStyle.buttonFrame}>
        <tr>
          <td class="button-cell" style={mailStyle.buttonCell}>
            <a class="button" href={url} style={mailStyle.button}>
              {label}
            </a>
          </td>
        </tr>
      </table>
      <p class="muted" style={mailStyle.note}>
        {mailWords.copyAddress}
        <br />
        <a class="link" href={url} style={mailStyle.address}>
          {url}
        </a>
      </p>
    </>
  )
}

function LinkBlock({ label, url }: Target) {
  return (
    <p style={mailStyle.paragraph}>
      <a class="link" href={url} style={mailStyle.link}>
        {label}
      </a>
    </p>
  )
}

function ListBlock({ items }: { items: ListItem[] }) {
  return (
    <ul style={mailStyle.list}>
      {items.map((item) => (
        <li style={mailStyle.item}>{typeof item === 'string' ? item : <LedItem {...item} />}</li>
      ))}
    </ul>
  )
}

function LedItem({ lead, text }: { lead: string; text: string }) {
  return (
    <>
      <strong>{`${lead}\u00a0:`}</strong> {text}
    </>
  )
}
