import type { ListItem, Mail, MailBlock } from './blocks.ts'
import { mailWords } from './mail-words.ts'

/** The text form. Addresses are alone on their line, so that every program links them. */
export function mailText({ firstName, blocks, unsubscribeUrl }: Mail): string {
  const foot = [mailWords.automatic, ...(unsubscribeUrl ? [withAddress(mailWords.unsubscribe, unsubscribeUrl)] : [])]
  const body = [mailWords.greeting(firstName), ...blocks.map(blockText), mailWords.signature]
  // Mail programs know a line of two dashes and a space as the start of the signature.
  return `${body.join('\n\n')}\n\n-- \n${foot.join('\n\n')}\n`
}

function blockText(block: MailBlock): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${itemText(item)}`).join('\n')
  if (block.kind === 'heading') return `${block.text}\n${'='.repeat([...block.text].length)}`
  if (block.kind === 'button' || block.kind === 'link') return withAddress(block.label, block.url)
  return block.text
}

/** A colon replaces the bold lead of the HTML form. */
const itemText = (item: ListItem) => (typeof item === 'string' ? item : `${item.lead}\u00a0: ${item.text}`)

const withAddress = (label: string, url: string) => `${label}\u00a0:\n${url}`
