import { Notice } from '#components/kit/Notice.tsx'
import { urls } from '#src/urls.ts'

const errors = {
  400: {
    title: 'Demande incomplète',
    text: 'Le portail n’a pas compris cette demande : elle est incomplète ou mal formée. Revenez à la page précédente et recommencez.',
  },
  403: {
    title: 'Demande refusée',
    text: 'Cette demande ne vient pas d’une page du portail. Ouvrez la page depuis le portail et recommencez.',
  },
  404: {
    title: 'Page introuvable',
    text: 'Cette page n’existe pas, ou vous n’y avez pas accès. Vérifiez l’adresse, ou repartez d’ici :',
  },
  408: {
    title: 'Envoi interrompu',
    text: 'Votre envoi s’est arrêté en route : le portail n’a plus rien reçu pendant 30 secondes. Rien n’a été enregistré. Vérifiez votre connexion, revenez à la page précédente et recommencez.',
  },
  409: {
    title: 'Ces informations ont changé',
    text: 'Quelqu’un, ou vous-même dans une autre fenêtre, a modifié ces informations entre-temps. Rien n’a été enregistré cette fois-ci. Rechargez la page pour voir leur état actuel, puis recommencez.',
  },
  413: {
    title: 'Envoi trop volumineux',
    text: 'Ce que vous avez envoyé dépasse la taille acceptée. Raccourcissez votre saisie et recommencez.',
  },
  415: { title: 'Format non accepté', text: 'Le portail n’accepte pas ce format d’envoi. Utilisez les formulaires du portail.' },
  503: {
    title: 'Trop de monde à la fois',
    text: 'Le portail reçoit trop de connexions en ce moment. Rien n’a été enregistré. Réessayez dans quelques instants.',
  },
  store_failed: {
    title: 'Fichiers indisponibles',
    text: 'Le portail n’arrive pas à lire les fichiers en ce moment. Ils ne sont pas perdus : réessayez dans quelques minutes.',
  },
  unavailable: {
    title: 'Portail indisponible',
    text: 'Le portail ne répond pas en ce moment. Réessayez dans quelques minutes.',
  },
  500: {
    title: 'Le portail a rencontré une erreur',
    text: 'L’erreur vient du portail, pas de vous. Rien n’a été enregistré. Réessayez dans quelques minutes ; si elle persiste, écrivez au support.',
  },
}

export type ErrorName = keyof typeof errors

export const errorTitles = Object.fromEntries(Object.entries(errors).map(([name, { title }]) => [name, title])) as Record<
  ErrorName,
  string
>

/** `focus`: a form led here, and the part of the page that had the focus is gone. */
type Props = { name: ErrorName; href: string; focus?: boolean }

export function ErrorNotice({ name, href, focus }: Props) {
  const { title, text } = errors[name]
  const reload = name === 409
  if (name === 404) return <NotFoundNotice title={title} text={text} focus={focus} />
  return (
    <section class="panel">
      <h1>{title}</h1>
      <Notice
        tone="bad"
        text={text}
        href={reload ? href : urls.home}
        linkText={reload ? 'Recharger la page' : 'Revenir à l’accueil'}
        alert
        focus={focus}
      />
    </section>
  )
}

/** A wrong address is no alarm: it leads on. */
function NotFoundNotice({ title, text, focus }: { title: string; text: string; focus: boolean | undefined }) {
  return (
    <section class="panel" tabindex={focus ? -1 : undefined} autofocus={focus}>
      <h1>{title}</h1>
      <p>{text}</p>
      <ul class="help-links">
        <li>
          <a href={urls.home}>Revenir à l’accueil</a>
        </li>
        <li>
          <a href={urls.siteMap}>Plan du site : toutes les pages</a>
        </li>
        <li>
          <a href={urls.help}>Aide : comment faire</a>
        </li>
      </ul>
    </section>
  )
}
