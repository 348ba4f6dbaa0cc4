import { urls } from '#src/urls.ts'

/** The part of the help about a block of « Mon compte »; its topics have these anchors. */
const topics = ['informations', 'notifications', 'rattachements', 'abonnements', 'pieces-jointes', 'desactivation'] as const

export function helpAbout(topic: (typeof topics)[number]): string {
  return `${urls.help}#${topic}`
}
