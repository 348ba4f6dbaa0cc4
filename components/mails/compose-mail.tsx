import { frenchSpaces } from '#components/words/typeset.ts'
import type { ListItem, Mail, MailBlock } from './blocks.ts'
import { MailLayout } from './MailLayout.tsx'
import type { MailBody } from './mail-body.ts'
import { mailText } from './mail-text.ts'

export function composeMail(mail: Mail): MailBody {
  const typeset = { ...mail, subject: frenchSpaces(mail.subject), blocks: mail.blocks.map(typesetBlock) }
  return { subject: typeset.subject, html: `<!DOCTYPE html>${<MailLayout {...typeset} />}`, text: mailText(typeset) }
}

function typesetBlock(block: MailBlock): MailBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map(typesetItem) }
  if (block.kind === 'button' || block.kind === 'link') return { ...block, label: frenchSpaces(block.label) }
  return { ...block, text: frenchSpaces(block.text) }
}

function typesetItem(item: ListItem): ListItem {
  return typeof item === 'string' ? frenchSpaces(item) : { lead: frenchSpaces(item.lead), text: frenchSpaces(item.text) }
}
