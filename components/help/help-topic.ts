/** `steps`: what to do, in order. `notes`: what people get wrong or ask. */
export type HelpTopic = {
  id: string
  title: string
  steps: string[]
  notes: string[]
  link?: { href: string; label: string }
}
