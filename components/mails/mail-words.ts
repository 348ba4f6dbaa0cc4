import { portalName } from '#components/layout/brand.tsx'
import { frenchSpaces } from '#components/words/typeset.ts'

export const mailWords = {
  greeting: (firstName: string | undefined) => (firstName ? `Bonjour ${firstName},` : 'Bonjour,'),
  signature: `L’équipe ${portalName}`,
  automatic: frenchSpaces('Ce message est envoyé automatiquement : les réponses ne sont pas lues.'),
  unsubscribe: 'Ne plus recevoir ces notifications',
  copyAddress: frenchSpaces('Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :'),
}
