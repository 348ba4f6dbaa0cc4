import type { Portal } from './portal.ts'

export async function linkInLastMail(portal: Portal) {
  await portal.settled()
  const links = (await portal.mails()).flatMap(({ text }) => /[?&]lien=([\w-]+)/.exec(text)?.[1] ?? [])
  return links.at(-1) ?? ''
}
